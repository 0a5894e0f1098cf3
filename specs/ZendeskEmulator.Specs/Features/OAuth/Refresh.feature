@oauth @facts-webhooks-oauth-5.1 @emulator
Feature: Refresh tokens
  A refresh token is good once: a refresh replaces both tokens.

  Background:
    Given the time is frozen at "2027-05-03T12:00:00Z"
    And the OAuth client "sync"
    When the user consents that "sync" gets "read write"
    And I exchange the code of "sync" for tokens
    And I keep the tokens as "first"

  @documented
  Rule: A refresh gives a new pair and ends the old one at once
    Source: Zendesk's page "Refreshing tokens".

    Scenario: both tokens are new
      When "sync" refreshes the tokens "first"
      Then the response is 200
      When I keep the tokens as "second"
      Given I send the bearer token "{second.access_token}"
      When I GET "/api/v2/users"
      Then the response is 200
      Given I send the bearer token "{first.access_token}"
      When I GET "/api/v2/users"
      Then the response is 401
      And the response has
        | error | invalid_token |

    Scenario: the scopes stay, or become fewer
      When "sync" refreshes the tokens "first" with
        | scope | read |
      Then the response is 200
      And the response has
        | scope | read |
      When I keep the tokens as "second"
      And "sync" refreshes the tokens "second" with
        | scope | read write |
      Then the response is 400
      And the response has
        | error | invalid_scope |

  @recorded
  Rule: A refresh token that was used is refused, and harms nobody
    Source: recorded in September 2026: no reuse detection.

    Scenario: used twice
      When "sync" refreshes the tokens "first"
      And I keep the tokens as "second"
      And "sync" refreshes the tokens "first"
      Then the response is 400
      And the response has
        | error | invalid_grant |
      Given I send the bearer token "{second.access_token}"
      When I GET "/api/v2/users"
      Then the response is 200

  @documented
  Rule: A refresh token ends after 30 days
    Source: Zendesk's page: 2592000 seconds by default.

    Scenario: on the last second and after it
      When the time advances by "29d23h59m59s"
      And "sync" refreshes the tokens "first"
      Then the response is 200
      When I keep the tokens as "second"
      When the time advances by "30d"
      And "sync" refreshes the tokens "second"
      Then the response is 400
      And the response has
        | error | invalid_grant |
