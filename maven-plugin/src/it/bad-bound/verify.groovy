String log = new File(basedir, 'build.log').text

assert log.contains("<bounds>: bound 'live': <atMost> must be a share, 0 to 1 or 0% to 100%; was '40'")
assert log.contains('MojoExecutionException')
