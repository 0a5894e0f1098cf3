@oauth @facts-webhooks-oauth-5.3 @emulator
Feature: Expiry of access tokens
  Access tokens expire by the account's clock.

  Background:
    Given the time is frozen at "2027-05-03T12:00:00Z"
    And the OAuth client "sync"

  @documented
  Rule: A token of a client made since 2026-04-30 lives for 30 minutes
    Source: Zendesk's announcement; the 401 is recorded.

    Scenario: a token works for 1799 seconds and is refused after 1800
      When "sync" asks for a token of its own
      And I keep the tokens as "tokens"
      Given I send the bearer token "{tokens.access_token}"
      When 1799 seconds pass
      And I GET "/api/v2/users"
      Then the response is 200
      When 1 second passes
      And I GET "/api/v2/users"
      Then the response is 401
      And the body of the response is
        """
        {"error":"invalid_token","error_description":"The access token provided is expired, revoked, malformed or invalid for other reasons."}
        """

    Scenario: an account can have another lifetime
      Given the account takes
        """
        {"access_token_lifetime":"5m"}
        """
      When "sync" asks for a token of its own
      Then the response has
        | expires_in | 300 |

    Scenario: tokens of older clients never expire
      Given the account takes
        """
        {"access_token_lifetime":"0s"}
        """
      When "sync" asks for a token of its own
      Then the response has
        | expires_in | null |

  @documented
  Rule: A token can be revoked
    Source: Zendesk's page "OAuth tokens".

    Scenario: a client revokes the token that it sends
      When "sync" asks for a token of its own
      And I keep the tokens as "tokens"
      Given I send the bearer token "{tokens.access_token}"
      When I DELETE "/api/v2/oauth/tokens/current"
      Then the response is 204
      When I GET "/api/v2/users"
      Then the response is 401
