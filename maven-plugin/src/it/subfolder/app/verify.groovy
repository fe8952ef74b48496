String log = new File(basedir, 'build.log').text

assert log.contains('No bound broken of 1 bound')
assert log.contains('live: share of live code lines by AI: 50%')
assert new File(basedir, 'target/codeparity-check/check.sarif').isFile()
