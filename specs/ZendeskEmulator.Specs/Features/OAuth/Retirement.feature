@oauth @facts-webhooks-oauth-5 @emulator
Feature: Retirement of API tokens
  Zendesk stops all API tokens on 2027-04-30. The emulator accepts them until a developer retires them.

  Background:
    Given the OAuth client "sync"

  @documented
  Rule: Retired API tokens are refused, and OAuth still works
    Source: Zendesk's announcement of 2026; the 401 is that of wrong credentials.

    Scenario: retired API tokens get 401, an access token still works
      When "sync" asks for a token of its own
      And I keep the tokens as "tokens"
      Given the account takes
        """
        {"api_tokens":"Retired"}
        """
      When I GET "/api/v2/users"
      Then the response is 401
      And the response has
        | error | Couldn't authenticate you |
      Given I send the bearer token "{tokens.access_token}"
      When I GET "/api/v2/users"
      Then the response is 200

    Scenario: API tokens in use still work when no new ones can be created
      Given I send the credentials "owner@example.com/token:in-use"
      When I GET "/api/v2/users"
      Then the response is 200
      Given the account takes
        """
        {"api_tokens":"NoNewOnes"}
        """
      When I GET "/api/v2/users"
      Then the response is 200
      Given I send the credentials "owner@example.com/token:another"
      When I GET "/api/v2/users"
      Then the response is 401

    Scenario: API tokens work after 2027-04-30 until they are retired
      Given the time is frozen at "2028-01-01T00:00:00Z"
      When I GET "/api/v2/users"
      Then the response is 200

  @documented
  Rule: An account without password access refuses passwords
    Source: Zendesk's page on security and authentication.

    Scenario: a password gets 401
      Given the account takes
        """
        {"password_access":false}
        """
      And I send the credentials "owner@example.com:a-password"
      When I GET "/api/v2/users"
      Then the response is 401
