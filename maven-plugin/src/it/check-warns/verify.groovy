String log = new File(basedir, 'build.log').text

assert log.contains('[WARNING] 1 of 1 bound broken')
assert log.contains('BUILD SUCCESS')
assert new File(basedir, 'target/codeparity-check/check.sarif').text.contains('"uri": ".codeparity.yml"')
