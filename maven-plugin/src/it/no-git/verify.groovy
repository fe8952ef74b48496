String log = new File(basedir, 'build.log').text

assert log.count('Skipped: no Git repository at or above ') == 2
assert log.contains('BUILD SUCCESS')
assert !new File(basedir, 'target/codeparity-check').exists()
