String log = new File(basedir, 'build.log').text

assert log.contains('BUILD FAILURE')
assert log.contains('MojoFailureException')
assert log.contains('1 of 1 bound broken')
assert log.contains('live: share of live code lines by AI: 50%, bound: at most 40%')
assert log.contains('Next: see where they are: codeparity blame --summary')
assert new File(basedir, 'target/codeparity-check/check-junit.xml').text.contains('failures="1"')
assert new File(basedir, 'target/codeparity-check/check.sarif').text.contains('"uri": "pom.xml"')
