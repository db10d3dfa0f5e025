#!/bin/sh
# Every night the same list. Untried: it was read by a shell, and never run by cron. In a crontab:
#   30 2 * * * /srv/naysayer/nightly.sh >> /srv/naysayer/nightly.log 2>&1
# The folder holds targets.csv and a project that has naysayer. Runs into one folder are its history: in the morning
# nightly/report.html says what fails since this night and what no longer fails.
cd "$(dirname "$0")" || exit 2
exec npx naysayer batch targets.csv --out nightly --target-minutes 20 --fail-on serious --quiet
