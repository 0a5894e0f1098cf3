@oauth @facts-webhooks-oauth-5.7 @emulator
Feature: Scopes
  A token may do what its scopes say.

  Background:
    Given the OAuth client "sync"

  @recorded
  Rule: A call without its scope is 403 and names the scopes
    Source: recorded in 2022, 2023 and 2026.

    Scenario: a token that may only read
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

    Scenario: a token for one family of resources
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

    Scenario: search has no family
      When "sync" asks for a token of its own with
        | scope | users:read |
      And I keep the tokens as "tokens"
      Given I send the bearer token "{tokens.access_token}"
      When I GET "/api/v2/search?query=type:user"
      Then the response is 403
      And the response has
        | description | You are missing the following required scopes: read |

  @documented
  Rule: An unknown scope gives a token that is of no use; a forbidden one gives none
    Source: Zendesk's page of August 2026.

    Scenario: a misspelt scope
      When "sync" asks for a token of its own with
        | scope | raed |
      Then the response is 200
      When I keep the tokens as "tokens"
      Given I send the bearer token "{tokens.access_token}"
      When I GET "/api/v2/users"
      Then the response is 403

    Scenario: a scope that the client may not have
      Given the OAuth client "reader" with the scopes "read"
      When "reader" asks for a token of its own with
        | scope | write |
      Then the response is 400
      And the response has
        | error | invalid_scope |
