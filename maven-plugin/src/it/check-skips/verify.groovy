String log = new File(basedir, 'build.log').text

assert log.contains('Skipped, as codeparity.check.skip asks.')
assert !log.contains('reading history')
assert !new File(basedir, 'target/codeparity-check').exists()
