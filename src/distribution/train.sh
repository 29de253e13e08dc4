# Makes the archive of classes of a distribution: its list holds what a few commands load.
# Run from the folder that holds rules and fixtures: train.sh DISTRIBUTION WORK-FOLDER
set -eu
made=$1
work=$2
rm -rf "$work"
mkdir -p "$work"

train() {
  SANJEH_CACHE=$work/cache SANJEH_JAVA_OPTS="-XX:DumpLoadedClassList=$work/list" \
    "$made/bin/sanjeh" "$@" > "$work/train.out"
  cat "$work/list" >> "$work/lists"
}

# First with the rules read and compiled, then with what the first left in the cache.
train evaluate fixtures/egep/round-7/centre.json --format json --out "$work/result.json"
train evaluate fixtures/egep/round-7/centre.json
train evaluate fixtures/maturity/round-5/services.json --format csv
# Later Javas number the classes of each list anew; the numbers serve only classes of other loaders.
sed 's/ id: [0-9]*$//' "$work/lists" | awk '!seen[$0]++' > "$made/lib/classes.list"
"$made/bin/sanjeh-archive"
