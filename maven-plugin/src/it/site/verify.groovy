String log = new File(basedir, 'build.log').text

File report = new File(basedir, 'target/site/codeparity')
assert new File(report, 'index.html').text.contains('Codeparity')
assert new File(report, 'commits.csv').readLines().size() == 4
assert new File(basedir, 'target/site/project-reports.html').text.contains('codeparity/index.html')
