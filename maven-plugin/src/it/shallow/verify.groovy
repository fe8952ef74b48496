String log = new File(basedir, 'build.log').text

assert log.contains('[WARNING] shallow clone, so history is cut at a commit. Run: git fetch --unshallow')
assert log.contains('BUILD SUCCESS')
