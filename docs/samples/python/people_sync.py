"""The code under test: brings people into Zendesk, and waits when it is told to."""

import base64
import json
import time
import urllib.error
import urllib.request


class Zendesk:
    def __init__(self, base_url, email, token, sleep=time.sleep):
        self.base_url = base_url
        self.authorization = "Basic " + base64.b64encode(f"{email}/token:{token}".encode()).decode()
        self.sleep = sleep

    def create_or_update(self, user):
        """The status, 201 or 200, and the user."""
        request = urllib.request.Request(
            f"{self.base_url}/api/v2/users/create_or_update.json",
            data=json.dumps({"user": user}).encode(),
            headers={"Authorization": self.authorization, "Content-Type": "application/json"},
        )
        while True:
            try:
                with urllib.request.urlopen(request) as answer:
                    return answer.status, json.load(answer)["user"]
            except urllib.error.HTTPError as refusal:
                with refusal:
                    if refusal.code != 429:
                        raise ValueError(json.load(refusal)["details"]) from refusal
                    self.sleep(int(refusal.headers["Retry-After"]))


def sync(zendesk, people):
    """How many were new."""
    statuses = [zendesk.create_or_update(person)[0] for person in people]
    return statuses.count(201)
