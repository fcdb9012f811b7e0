#!/usr/bin/env bash
# Builds everything and runs every test. The last line tells the totals; it fails when a test failed, was skipped or could
# not run. Works from any folder.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The summary lines are read below, so they are wanted plain and in English, whatever the machine speaks.
export DOTNET_CLI_UI_LANGUAGE=en MSBUILDTERMINALLOGGER=off DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# A build node that outlives the build keeps the caller's pipe open, and the caller waits for it.
export MSBUILDDISABLENODEREUSE=1
# With one of these the tests write what they should compare with; a test holds this list against them.
unset TRANSCRIPTS GOLDEN UPDATE_SNAPSHOTS SCREENSHOTS

finish() { # passed failed skipped
  echo "Tests: $1 passed, $2 failed, $3 skipped"
  [[ $(($2 + $3)) -eq 0 ]] || exit 1
  exit 0
}

if ! dotnet --version > /dev/null 2>&1; then
  echo "The tests need the .NET SDK 10 (global.json): install it from https://dot.net or as your system's package dotnet-sdk-10.0." >&2
  finish 0 1 0
fi

if ! node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)' > /dev/null 2>&1 || ! npm --version > /dev/null 2>&1; then
  echo "The page needs Node.js 20 or later, with npm: install it from https://nodejs.org or as your system's packages nodejs and npm." >&2
  finish 0 1 0
fi

export CHROMIUM=${CHROMIUM:-/usr/bin/chromium}
if [[ ! -x $CHROMIUM && $EUID -eq 0 ]] && command -v apt-get > /dev/null; then
  echo "Installing Chromium for the tests in the browser"
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium; } > /dev/null || true
fi
if [[ ! -x $CHROMIUM ]]; then
  echo "The tests in the browser need Chromium at $CHROMIUM: install your system's package chromium, or set CHROMIUM to where it is." >&2
  finish 0 1 0
fi

dotnet build BackPainBot.sln -c Release -v quiet || finish 0 1 0

log=$(mktemp)
trap 'rm -f "$log"' EXIT
code=0
dotnet test BackPainBot.sln -c Release --no-build --logger "console;verbosity=minimal" 2>&1 | tee "$log" || code=$?

# "Passed!  - Failed:     0, Passed:    50, Skipped:     0, Total:    50, ..." is printed by every project that came to its end.
read -r projects ended passed failed skipped < <(awk '
  /^Test run for / { projects++ }
  match($0, / - Failed: +[0-9]+, Passed: +[0-9]+, Skipped: +[0-9]+, Total: /) {
    split(substr($0, RSTART, RLENGTH), part, /[:,]/)
    ended++; failed += part[2]; passed += part[4]; skipped += part[6]
  }
  END { print projects + 0, ended + 0, passed + 0, failed + 0, skipped + 0 }' "$log")

echo
grep -E '^(Passed|Failed|Skipped)! ' "$log" | sort -k 13 || true
if ((projects == 0 || ended < projects)); then
  echo "$((projects - ended)) of $projects test projects did not come to their end; see above." >&2
  failed=$((failed + (projects > ended ? projects - ended : 1)))
fi
if ((code != 0 && failed == 0)); then
  echo "dotnet test ended with $code although no test failed; see above." >&2
  failed=1
fi
if ((skipped > 0)); then
  echo "$skipped tests were skipped; here nothing may be. 'dotnet test' tells why." >&2
fi
finish "$passed" "$failed" "$skipped"
