"""Run with: zendesk-emulator exec -- python3 -m unittest"""

import itertools
import json
import os
import unittest
import urllib.request

from people_sync import Zendesk, sync

numbers = itertools.count(1)


class Account:
    """An account of its own for each test: a token acct_NAME names it, and the first request makes it."""

    def __init__(self):
        self.name = f"python-{os.getpid()}-{next(numbers)}"
        self.slept = []
        self.zendesk = Zendesk(os.environ["ZENDESK_BASE_URL"], os.environ["ZENDESK_EMAIL"], f"acct_{self.name}", self.sleep)

    def sleep(self, seconds):
        """Moves the account's clock: a minute of rate limit takes no time."""
        self.slept.append(seconds)
        self.control("POST", "clock/advance", {"by": f"{seconds}s"})

    def control(self, method, path, body=None):
        request = urllib.request.Request(
            f"{os.environ['ZENDESK_CONTROL_URL']}/{path}",
            method=method,
            data=json.dumps(body).encode() if body else None,
            headers={"Authorization": f"Bearer {os.environ['ZENDESK_CONTROL_TOKEN']}", "X-Emulator-Account": self.name},
        )
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)


class PeopleSyncTests(unittest.TestCase):
    def setUp(self):
        self.account = Account()

    def test_a_second_run_makes_nobody_twice(self):
        roger = {"external_id": "crew-7", "name": "Roger", "email": "roger@example.org"}
        sync(self.account.zendesk, [roger])

        created = sync(self.account.zendesk, [roger, {"external_id": "crew-8", "name": "Wilco"}])

        self.assertEqual(created, 1)

    def test_an_address_that_is_none_is_told_with_the_field(self):
        with self.assertRaises(ValueError) as refused:
            sync(self.account.zendesk, [{"name": "Roger", "email": "badmail"}])

        self.assertEqual(refused.exception.args[0]["email"][0]["description"], "Email: badmail is not properly formatted")

    def test_a_refusal_is_waited_out(self):
        self.account.control("PUT", "clock", {"mode": "frozen"})
        self.account.control("POST", "limits/exhaust", {"rule": "account", "for": "40s"})

        created = sync(self.account.zendesk, [{"name": "Roger", "email": "roger@example.org"}])

        self.assertEqual(created, 1)
        self.assertEqual(self.account.slept, [40])
        self.assertEqual(self.account.control("GET", "limits/violations")["violations"], [])


if __name__ == "__main__":
    unittest.main()
