@echo off
rem Starts Codeparity from an unpacked archive.
rem CODEPARITY_OPTS holds further options for the JVM, such as -Xmx8g.
setlocal
set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo codeparity: no java found; install a JDK 17 or later, or set JAVA_HOME 1>&2
  exit /b 2
)
"%java%" -XX:TieredStopAtLevel=1 -XX:-DontCompileHugeMethods -XX:Tier3LoadFeedback=50 -XX:Tier3BackEdgeThreshold=5000 -XX:+UseParallelGC -Xshare:auto %CODEPARITY_OPTS% -cp "%~dp0..\lib\*" dev.codeparity.cli.Main %*
exit /b %errorlevel%
