String log = basedir.listFiles().findAll { it.name.startsWith('build') && it.name.endsWith('.log') }
    .collect { it.text }.join('\n')
File report = new File(basedir, 'target/codeparity-report')

assert log.contains('3 commits')
assert new File(report, 'commits.csv').readLines().size() == 4
assert new File(report, 'analysis.json').isFile()
assert !new File(report, 'index.html').exists()
assert new File(report, 'manifest.json').text.contains('"follow-up": "30"')
assert log.contains('codeparity.failOnViolation')
