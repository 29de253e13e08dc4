# Checks a distribution: it gives what the jar gives, from anywhere, and with what breaks around it.
# Run from the folder that holds rules and fixtures: check.sh DISTRIBUTION WORK-FOLDER
set -eu
made=$1
work=$2/check
facts=$PWD/fixtures/egep/round-7/centre.json
rules=$PWD/rules/egep/round-7
rm -rf "$work"
mkdir -p "$work"
cd "$work"
export SANJEH_CACHE="$work/cache"

failed() {
  echo "distribution: $1" >&2
  exit 1
}

# Evaluates with a program; it must say nothing, and give what the jar gives.
gives_the_same() {
  "$1" evaluate "${2:-$facts}" --rules "$rules" --format json > got.json 2> got.err \
    || failed "$1 ends with $?: $(cat got.err)"
  [ ! -s got.err ] || failed "$1 says: $(cat got.err)"
  cmp expected.json got.json || failed "another result by $1"
}

# Ends with 2, and says something.
refuses() {
  words=$1
  shift
  code=0
  "$@" > got.out 2> got.err || code=$?
  [ "$code" = 2 ] || failed "$* ends with $code"
  grep -q "$words" got.err || failed "$* says: $(cat got.err)"
}

SANJEH_CACHE=off "$JAVA_HOME/bin/java" -jar "$made/../sanjeh.jar" \
  evaluate "$facts" --rules "$rules" --format json > expected.json

# From another folder, through links, with spaces in the path; with the rules, then from the cache.
mkdir "a b"
ln -s "$made" "a b/the program"
ln -s "a b/the program/bin/sanjeh" linked
SANJEH_JAVA_OPTS="-Xlog:class+load:file=classes.log" gives_the_same ./linked
grep -q 'ir.sanjeh.cli.Main source: shared objects file' classes.log \
  || failed "the archive of classes is not used"
gives_the_same "a b/the program/bin/sanjeh"

# Several at a time, none of which finds the cache filled.
rm -rf "$work/cache"
for one in 1 2 3 4; do
  "$made/bin/sanjeh" evaluate "$facts" --rules "$rules" --format json > "many-$one.json" 2>&1 &
done
wait
for one in 1 2 3 4; do
  cmp expected.json "many-$one.json" || failed "another result when several run at a time"
done

# With the java on the PATH, in a locale without Persian, and a Persian file name.
cp "$facts" "داده.json"
(
  PATH=$JAVA_HOME/bin:$PATH
  unset JAVA_HOME
  export PATH LC_ALL=C
  gives_the_same "$made/bin/sanjeh" "داده.json"
)

# Moved, where the archive does not fit; then with one that fits the place but is broken.
cp -R "$made" moved
gives_the_same moved/bin/sanjeh
for archive in moved/lib/*.jsa; do
  pwd -P | sed 's/$/\/moved/' > "$archive.for"
  chmod u+w "$archive"
  printf 'broken' | dd of="$archive" bs=1 seek=20000000 conv=notrunc 2> dd.err
done
gives_the_same moved/bin/sanjeh
rm -rf moved

refuses 'no-such-command' "$made/bin/sanjeh" no-such-command
refuses 'no-such-file' "$made/bin/sanjeh" evaluate no-such-file.json

# A Java that is too old, or none.
mkdir -p old/bin
printf '#!/bin/sh\nexit 9\n' > old/bin/java
chmod +x old/bin/java
echo 'JAVA_VERSION="11.0.2"' > old/release
(
  export JAVA_HOME="$work/old"
  refuses 'needs Java 17' "$made/bin/sanjeh" evaluate "$facts"
  export JAVA_HOME="$work/none"
  refuses 'no bin/java' "$made/bin/sanjeh" evaluate "$facts"
)
echo "distribution: checked"
