@snapshots @emulator
Feature: Snapshots
  A state of an account can be saved and brought back. Source: what the emulator adds.

  Background:
    Given a user "Roger" with
      | email | roger@example.org |
    And the snapshot "seeded"

  Rule: A restored account is as it was

    Scenario: what was created later is gone
      When I POST to "/api/v2/users":
        """
        {"user":{"name":"Wilco","external_id":"W-1"}}
        """
      Then the response is 201
      When I restore the snapshot "seeded"
      And I GET "/api/v2/users/search?external_id=W-1"
      Then the list "users" in the response is empty

    Scenario: what was changed has its values again
      When I POST to "/api/v2/users/create_or_update":
        """
        {"user":{"name":"Renamed","email":"roger@example.org"}}
        """
      Then the response is 200
      When I restore the snapshot "seeded"
      And I GET "/api/v2/users/search?query=roger@example.org"
      Then the response has
        | users[0].name | Roger |

  Rule: A diff tells what happened since

    Scenario: one user was created
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

    Scenario: a snapshot that is not there
      When I compare the snapshot "seeded" with "other"
      Then the response is 404
