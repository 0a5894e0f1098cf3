@oauth @facts-webhooks-oauth-5.1 @emulator
Feature: Refresh tokens
  A refresh token works once. A refresh replaces both tokens.

  Background:
    Given the time is frozen at "2027-05-03T12:00:00Z"
    And the OAuth client "sync"
    When the user consents that "sync" gets "read write"
    And I exchange the code of "sync" for tokens
    And I keep the tokens as "first"

  @documented
  Rule: A refresh returns two new tokens and ends the old ones at once
    Source: Zendesk's page "Refreshing tokens".

    Scenario: the new access token works and the old one is refused
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

    Scenario: a refresh can remove scopes but not add them
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
  Rule: A used refresh token is refused and leaves the newer tokens valid
    Source: recorded in September 2026: no reuse detection.

    Scenario: a refresh token that is used twice is refused the second time
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
  Rule: A refresh token expires after 30 days
    Source: Zendesk's page: 2592000 seconds by default.

    Scenario: a refresh token works until the last second and is refused after it
      When the time advances by "29d23h59m59s"
      And "sync" refreshes the tokens "first"
      Then the response is 200
      When I keep the tokens as "second"
      When the time advances by "30d"
      And "sync" refreshes the tokens "second"
      Then the response is 400
      And the response has
        | error | invalid_grant |
