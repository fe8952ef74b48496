String log = new File(basedir, 'build.log').text

assert log.contains('No bound broken of 2 bounds')
assert log.contains('a change of 1 commit')
assert log.contains('live: share of live code lines by AI: 50%, bound: at most 60%')
assert new File(basedir, 'target/codeparity-check/check-junit.xml').text.contains('failures="0"')
assert new File(basedir, 'target/codeparity-check/check.sarif').isFile()
