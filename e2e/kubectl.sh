#!/usr/bin/env bash
# Drives a server with kubectl, the way people do, and checks what comes back. One line a step, then a
# summary. Exit 0 when nothing failed, 1 when something did, 2 when it could not begin.
#
#   KUBECONFIG=…/admin.kubeconfig e2e/kubectl.sh
#
#   KUBECTL        the kubectl to use (default: the one in PATH; when there is none, says so and skips)
#   E2E_NAMESPACE  where to work (default keelson-e2e). It must not exist: deleting it may need a controller.
#   E2E_PARTS      which parts to run besides the first two, such as "50 80" (default: all)
#   E2E_GAPS       a file of steps that are known to fail, one to a line, `#` begins a comment: they are counted
#                  apart, and one that passes after all fails the run, so that the list stays true
#   E2E_VERBOSE    when set, the output of steps that pass is shown too
#
# The steps are in e2e/kubectl/, the manifests in e2e/manifests/. They are written for kubectl 1.36 (an older one
# skips what it cannot do) and kube-apiserver 1.36 without controllers and without the ServiceAccount admission
# plugin, or a server that takes its place. What this project does not serve yet may answer 501 (NotImplemented);
# such steps are counted apart, not as passed.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
KUBECTL=${KUBECTL:-$(command -v kubectl || true)}
NS=${E2E_NAMESPACE:-keelson-e2e}
if [ -z "$KUBECTL" ] || [ ! -x "$KUBECTL" ]; then
  echo "skipped: no kubectl (looked at KUBECTL and in PATH)"
  exit 0
fi

work=$(mktemp -d) || exit 2
passed=0 failed=0 absent=0 known=0 failures=() watcher=
# shellcheck disable=SC2064
trap "[ -n \"\$watcher\" ] && kill \"\$watcher\" 2>/dev/null; rm -rf '$work'" EXIT
out=$work/out err=$work/err
export TMPDIR=$work KUBECACHEDIR=$work/cache KUBE_EDITOR="" EDITOR=""

# kubectl in the suite's namespace, bounded in time.
k() { timeout 60 "$KUBECTL" --namespace "$NS" --request-timeout=30s "$@"; }

# kubectl where another namespace, or none, is meant.
kk() { timeout 60 "$KUBECTL" --request-timeout=30s "$@"; }

# Runs a command, keeps what it prints in $out and $err.
try() {
  "$@" > "$out" 2> "$err" < /dev/null
}

# Whether a step is on the list of gaps.
listed() {
  [ -n "${E2E_GAPS:-}" ] && sed 's/ *#.*//' "$E2E_GAPS" | grep -qxF -- "$1"
}

pass() {
  if listed "$1"; then
    failed=$((failed + 1))
    failures+=("$1 (passes: take it off $E2E_GAPS)")
    echo "FAIL  $1: is listed as a gap, and passes"
    return
  fi
  passed=$((passed + 1))
  echo "ok    $1"
  [ -z "${E2E_VERBOSE:-}" ] || show
}

fail() { # name why
  if listed "$1"; then
    known=$((known + 1))
    echo "gap   $1"
    return
  fi
  failed=$((failed + 1))
  failures+=("$1")
  echo "FAIL  $1: $2"
  show
}

show() {
  # awk, as it ends the last line when what it reads does not.
  head -c 2000 "$out" | awk '{ print "      | " $0 }'
  head -c 2000 "$err" | awk '{ print "      ! " $0 }'
}

# step NAME COMMAND…: exits 0.
step() {
  local name=$1 code
  shift
  try "$@"; code=$?
  if [ $code -eq 0 ]; then pass "$name"; else fail "$name" "exit $code"; fi
}

# has NAME REGEX COMMAND…: exits 0 and prints a line that matches.
has() {
  local name=$1 want=$2 code
  shift 2
  try "$@"; code=$?
  if [ $code -ne 0 ]; then fail "$name" "exit $code"
  elif grep -Eq -- "$want" "$out"; then pass "$name"
  else fail "$name" "nothing matches /$want/"; fi
}

# lacks NAME REGEX COMMAND…: exits 0 and prints no line that matches.
lacks() {
  local name=$1 bad=$2 code
  shift 2
  try "$@"; code=$?
  if [ $code -ne 0 ]; then fail "$name" "exit $code"
  elif grep -Eq -- "$bad" "$out"; then fail "$name" "something matches /$bad/"
  else pass "$name"; fi
}

# is NAME TEXT COMMAND…: exits 0 and prints just this (blanks and line ends count as one space).
is() {
  local name=$1 want=$2 code got
  shift 2
  try "$@"; code=$?
  got=$(tr -s ' \n' '  ' < "$out" | sed 's/^ //; s/ $//')
  if [ $code -ne 0 ]; then fail "$name" "exit $code"
  elif [ "$got" = "$want" ]; then pass "$name"
  else fail "$name" "want '$want', got '$got'"; fi
}

# warns NAME REGEX COMMAND…: exits 0 and says it on standard error.
warns() {
  local name=$1 want=$2 code
  shift 2
  try "$@"; code=$?
  if [ $code -ne 0 ]; then fail "$name" "exit $code"
  elif grep -Eq -- "$want" "$err"; then pass "$name"
  else fail "$name" "no warning matches /$want/"; fi
}

# refused NAME REGEX COMMAND…: exits with an error that says so.
refused() {
  local name=$1 want=$2 code
  shift 2
  try "$@"; code=$?
  if [ $code -eq 0 ]; then fail "$name" "was not refused"
  elif grep -Eq -- "$want" "$err" "$out"; then pass "$name"
  else fail "$name" "exit $code, but no line matches /$want/"; fi
}

# maybe NAME COMMAND…: exits 0, or the server says that it does not serve this yet.
maybe() {
  local name=$1 code
  shift
  try "$@"; code=$?
  if [ $code -eq 0 ]; then
    pass "$name"
  elif grep -Eqi 'NotImplemented|not implemented' "$err"; then
    absent=$((absent + 1))
    echo "501   $name"
    return 1
  else
    fail "$name" "exit $code"
    return 1
  fi
}

# until_true SECONDS COMMAND…: polls.
until_true() {
  local left=$(($1 * 10))
  shift
  until "$@" > /dev/null 2>&1; do
    left=$((left - 1))
    [ $left -gt 0 ] || return 1
    sleep 0.1
  done
}

# jp PATH RESOURCE…: one value of an object.
jp() {
  local path=$1
  shift
  k get "$@" -o "jsonpath={$path}"
}

# watch_begin FILE ARGUMENTS…: a watch in the background, ended by watch_end.
watch_begin() {
  local to=$1
  shift
  timeout 60 "$KUBECTL" --namespace "$NS" "$@" > "$to" 2> "$err" < /dev/null &
  watcher=$!
}

watch_end() {
  kill "$watcher" 2>/dev/null
  wait "$watcher" 2>/dev/null
  watcher=
}

# seen NAME REGEX FILE: the watch prints it within ten seconds.
seen() {
  if until_true 10 grep -Eq -- "$2" "$3"; then
    pass "$1"
  else
    cp "$3" "$out"
    fail "$1" "nothing matches /$2/ after 10 s"
  fi
}

since=$SECONDS
echo "kubectl: $KUBECTL"
for part in "$here"/kubectl/*.sh; do
  number=$(basename "$part")
  number=${number%%-*}
  case " 00 10 ${E2E_PARTS:-$number} 99 " in *" $number "*) ;; *) continue ;; esac
  echo "--    $(sed -n '1s/^# //p' "$part")"
  # shellcheck source=/dev/null
  . "$part"
done

echo
for name in ${failures[@]+"${failures[@]}"}; do echo "FAIL  $name"; done
echo "$passed passed, $failed failed, $absent answered 501, $known known gaps, in $((SECONDS - since)) s"
[ $failed -eq 0 ]
