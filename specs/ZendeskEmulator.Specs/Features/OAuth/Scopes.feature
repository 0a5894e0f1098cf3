@oauth @facts-webhooks-oauth-5.7 @emulator
Feature: Scopes
  A token's scopes limit what it may do.

  Background:
    Given the OAuth client "sync"

  @recorded
  Rule: A call without its scope gets 403, and the error names the scopes
    Source: recorded in 2022, 2023 and 2026.

    Scenario: a token with the scope read may not write
      When "sync" asks for a token of its own with
        | scope | read |
      And I keep the tokens as "tokens"
      Given I send the bearer token "{tokens.access_token}"
      When I GET "/api/v2/groups"
      Then the response is 200
      When I create or update a user with
        | name | Roger |
      Then the response is 403
      And the response has
        | error       | Forbidden                                                         |
        | description | You are missing the following required scopes: users:write, write |

    Scenario: a token for one resource may not use another
      When "sync" asks for a token of its own with
        | scope | users:read |
      And I keep the tokens as "tokens"
      Given I send the bearer token "{tokens.access_token}"
      When I GET "/api/v2/users"
      Then the response is 200
      When I GET "/api/v2/groups"
      Then the response is 403
      And the response has
        | description | You are missing the following required scopes: groups:read, read |

    Scenario: a search needs the scope read
      When "sync" asks for a token of its own with
        | scope | users:read |
      And I keep the tokens as "tokens"
      Given I send the bearer token "{tokens.access_token}"
      When I GET "/api/v2/search?query=type:user"
      Then the response is 403
      And the response has
        | description | You are missing the following required scopes: read |

  @documented
  Rule: An unknown scope gives a token without permissions; a forbidden scope gets an error
    Source: Zendesk's page of August 2026.

    Scenario: a token with a misspelt scope gets 403
      When "sync" asks for a token of its own with
        | scope | raed |
      Then the response is 200
      When I keep the tokens as "tokens"
      Given I send the bearer token "{tokens.access_token}"
      When I GET "/api/v2/users"
      Then the response is 403

    Scenario: a scope that the client does not have is refused
      Given the OAuth client "reader" with the scopes "read"
      When "reader" asks for a token of its own with
        | scope | write |
      Then the response is 400
      And the response has
        | error | invalid_scope |
