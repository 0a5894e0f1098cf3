@snapshots @emulator
Feature: Snapshots
  The state of an account can be saved and restored. Source: what the emulator adds.

  Background:
    Given a user "Roger" with
      | email | roger@example.org |
    And the snapshot "seeded"

  Rule: Restoring a snapshot brings back the account's earlier state

    Scenario: a user that was created later is gone
      When I POST to "/api/v2/users":
        """
        {"user":{"name":"Wilco","external_id":"W-1"}}
        """
      Then the response is 201
      When I restore the snapshot "seeded"
      And I GET "/api/v2/users/search?external_id=W-1"
      Then the list "users" in the response is empty

    Scenario: a user that was changed has its old values again
      When I POST to "/api/v2/users/create_or_update":
        """
        {"user":{"name":"Renamed","email":"roger@example.org"}}
        """
      Then the response is 200
      When I restore the snapshot "seeded"
      And I GET "/api/v2/users/search?query=roger@example.org"
      Then the response has
        | users[0].name | Roger |

  Rule: A diff shows what happened since the snapshot

    Scenario: a diff shows a created user
      When I POST to "/api/v2/users":
        """
        {"user":{"name":"Wilco"}}
        """
      And I compare the snapshot "seeded" with "now"
      Then the response has
        | diff.created         | 1       |
        | diff.changed         | 0       |
        | diff.records[0].type | created |
        | diff.records[0].kind | users   |
        | diff.records[0].name | Wilco   |

    Scenario: an unknown snapshot is not found
      When I compare the snapshot "seeded" with "other"
      Then the response is 404
