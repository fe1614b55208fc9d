#!/bin/sh
# check-drop.sh RULES AS-OF DROP…: for cron or any other build server.
# 0 nothing fails, 1 something does, 2 nothing could be checked: the three must never be taken for one another.
set -u
rules=$1 as_of=$2
shift 2

plumbline lint "$rules" || exit 2

status=0
plumbline check --rules "$rules" --as-of "$as_of" --format text --format json:report.json "$@" || status=$?

case $status in
  0) echo "check-drop: nothing fails" >&2 ;;
  1) echo "check-drop: something fails; see the report" >&2 ;;
  *) echo "check-drop: the check could not do its job (exit status $status)" >&2 ;;
esac
exit "$status"
