@credentials @facts-1
Feature: Credentials

  @recorded
  Rule: Every request without credentials gets 401, except users/me
    Source: recorded 2023 and probed 2026.

    Scenario: no credentials
      Given I send no credentials
      When I GET "/api/v2/users"
      Then the response is 401 Unauthorized
      And the body of the response is
        """
        {"error":"Couldn't authenticate you"}
        """
      And the response has the header WWW-Authenticate 'Basic realm="Web Password"'

    Scenario: a write without credentials is refused and writes nothing
      Given I send no credentials
      When I create or update a user with
        | name        | Roger   |
        | external_id | Crew-99 |
      Then the response is 401 Unauthorized

    Scenario: an unknown scheme counts as no credentials
      Given I send an Authorization header of the unknown scheme "Janitor"
      When I GET "/api/v2/users"
      Then the response is 401 Unauthorized

    Scenario: users/me returns 200 and the anonymous user
      Given I send no credentials
      When I GET "/api/v2/users/me"
      Then the response is 200 OK
      And the user in the response has
        | id   | null           |
        | name | Anonymous user |

    @assumed-A-16
    Scenario: the anonymous user has the values of a new end user
      Given I send no credentials
      When I GET "/api/v2/users/me"
      Then the user in the response has
        | email  | invalid@example.com |
        | active | false               |
        | role   | end-user            |

  @documented
  Rule: An admin's API token acts as that admin
    Source: Zendesk's page on security and authentication.

    Scenario: users/me returns the caller, with an authenticity_token
      When I GET "/api/v2/users/me"
      Then the response is 200 OK
      And the user in the response has
        | role               | admin |
        | authenticity_token | /.+/  |

    @emulator
    Scenario: the token of an agent acts as the agent
      Given a user "Anna" with
        | email | anna@example.org |
        | role  | agent            |
      And I send the credentials "anna@example.org/token:any"
      When I GET "/api/v2/users/me"
      Then the user in the response is "Anna"

    @emulator
    Scenario: a password acts as its user in every role
      Given a user "Roger" with
        | email | roger@example.org |
      And I send the credentials "roger@example.org:a-password"
      When I GET "/api/v2/users/me"
      Then the user in the response is "Roger"

    @emulator
    Scenario: a bearer token acts as the owner
      Given I send the bearer token "any"
      When I GET "/api/v2/users/me"
      Then the user in the response has
        | role | admin |
        | name | Owner |
