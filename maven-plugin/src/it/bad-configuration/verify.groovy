String log = new File(basedir, 'build.log').text

assert log.contains(".codeparity.yml:1:1: unknown option 'folow-up': did you mean 'follow-up'?")
assert log.contains('MojoExecutionException')
