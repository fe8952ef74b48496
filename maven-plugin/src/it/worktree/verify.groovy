String log = new File(basedir, 'build.log').text

assert new File(basedir, '.git').isFile()
assert log.contains('live: share of live code lines by AI: 50%')
