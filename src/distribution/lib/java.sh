# Part of the scripts in bin: with $home, finds $java, its $version, the $jar and its $archive.

# File names and arguments are UTF-8, whatever the locale; nothing else depends on it.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *UTF-8* | *utf-8* | *UTF8* | *utf8*) ;;
  *)
    LC_ALL=C.UTF-8
    export LC_ALL
    ;;
esac

unusable() {
  echo "sanjeh: $1" >&2
  echo "    $2" >&2
  exit 2
}

if [ -n "${JAVA_HOME:-}" ]; then
  java=$JAVA_HOME/bin/java
  [ -x "$java" ] || unusable "JAVA_HOME is $JAVA_HOME, where there is no bin/java" \
    "set JAVA_HOME to a JDK of version 17 or newer, or unset it to use the java on the PATH"
else
  java=$(command -v java) || unusable "there is no java on the PATH, and JAVA_HOME is not set" \
    "install a JDK of version 17 or newer, or set JAVA_HOME to one"
fi

# The version as the file "release" of the JDK tells it: asking java itself takes a start of its own.
real=$java
while [ -h "$real" ]; do
  link=$(readlink "$real")
  case $link in
    /*) real=$link ;;
    *) real=${real%/*}/$link ;;
  esac
done
version=
release=${real%/bin/java}/release
if [ -r "$release" ]; then
  while IFS='=' read -r key value; do
    [ "$key" != JAVA_VERSION ] || version=${value#\"}
  done < "$release"
  version=${version%\"*}
fi
if [ -z "$version" ]; then
  version=$("$java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
fi
major=${version%%[!0-9]*}
[ "${major:-0}" -ge 17 ] || unusable "$java is Java ${version:-of an unknown version}" \
  "sanjeh needs Java 17 or newer: set JAVA_HOME to one"

jar=$home/sanjeh.jar
archive=$home/lib/classes-$version.jsa
