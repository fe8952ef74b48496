// each of the three builds has a log of its own, or all are in one
String log = basedir.listFiles().findAll { it.name.startsWith('build') && it.name.endsWith('.log') }
    .collect { it.text }.join('\n')

assert log.count('codeparity: reading history') == 3
assert log.count('No bound broken of 1 bound') == 3
assert new File(basedir, 'target/codeparity-check/check.sarif').isFile()
assert new File(basedir, 'two/target/codeparity-check/check.sarif').isFile()
assert !new File(basedir, 'one/target/codeparity-check').exists()
