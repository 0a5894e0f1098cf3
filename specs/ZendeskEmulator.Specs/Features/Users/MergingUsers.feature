@users @merge @facts-4.1
Feature: Merging users
  A merge moves the records of one end user to another and deletes the first user.

  Background:
    Given a user "Loser" with
      | email | loser@example.org |
      | tags  | ["beta"]          |
    And a user "Winner" with
      | email | winner@example.org |
      | tags  | ["alpha"]          |

  @documented
  Rule: Identities, organizations and tags go to the winner
    Source: Zendesk's page on users.

    Scenario: the response is the winner
      When I PUT to "/api/v2/users/{Loser.id}/merge":
        """
        {"user":{"id":{Winner.id}}}
        """
      Then the response is 200 OK
      And the user in the response is "Winner"
      And the user in the response has
        | email | winner@example.org |
        | tags  | ["alpha","beta"]   |
      When I GET "/api/v2/users/{Winner.id}/identities"
      Then the list "identities" in the response is
        | value              | primary |
        | winner@example.org | true    |
        | loser@example.org  | false   |

    Scenario: the loser is no longer active
      When I PUT to "/api/v2/users/{Loser.id}/merge":
        """
        {"user":{"id":{Winner.id}}}
        """
      And I GET "/api/v2/users/{Loser.id}"
      Then the user in the response has
        | active | false |
        | email  | null  |

    @emulator
    Scenario: the winner keeps its organizations and gets those of the loser
      Given an organization "Space Corps"
      And an organization "Sarien"
      And "Loser" belongs to "Space Corps"
      And "Winner" belongs to "Sarien"
      When I PUT to "/api/v2/users/{Loser.id}/merge":
        """
        {"user":{"id":{Winner.id}}}
        """
      Then the user in the response has
        | organization_id | {Sarien.id} |
      When I GET "/api/v2/users/{Winner.id}/organization_memberships"
      Then the response has
        | count                                       | 2                |
        | organization_memberships[1].organization_id | {Space Corps.id} |

  @documented @assumed-A-97
  Rule: Only end users can be merged
    Source: Zendesk's page on users; the wording is assumed.

    Scenario: an agent cannot be merged
      Given a user "Anna" with
        | email | anna@example.org |
        | role  | agent            |
      When I PUT to "/api/v2/users/{Anna.id}/merge":
        """
        {"user":{"id":{Winner.id}}}
        """
      Then the complaint about "role" is
        | description | Role: is invalid |
        | error       | InvalidValue     |

    Scenario: an unknown winner is not found
      When I PUT to "/api/v2/users/{Loser.id}/merge":
        """
        {"user":{"id":9223372036854775807}}
        """
      Then the response is 404 Not Found
