@oauth @facts-webhooks-oauth-5.1 @emulator
Feature: Grant client_credentials
  A program acts as its own user: what replaces an API token.

  Background:
    Given the OAuth client "sync"

  @documented
  Rule: A client gets an access token of its own user, and no refresh token
    Source: Zendesk's page "Grant-type tokens".

    Scenario: with all the scopes that the client may have
      When "sync" asks for a token of its own
      Then the response is 200
      And the keys of "" in the response are
        """
        access_token token_type scope expires_in
        """
      And the response has
        | token_type | bearer     |
        | scope      | read write |
        | expires_in | 1800       |

    Scenario: with a scope and a lifetime
      When "sync" asks for a token of its own with
        | scope      | users:read |
        | expires_in | 300        |
      Then the response is 200
      And the response has
        | scope      | users:read |
        | expires_in | 300        |

    Scenario: the token works
      When "sync" asks for a token of its own
      And I keep the tokens as "tokens"
      Given I send the bearer token "{tokens.access_token}"
      When I create or update a user with
        | name        | Roger  |
        | external_id | crew-7 |
      Then the response is 201

  @recorded
  Rule: A client that is not known is refused
    Source: recorded text; the status is that of the OAuth library.

    Scenario: a wrong secret
      When I POST to "/oauth/tokens":
        """
        {"grant_type":"client_credentials","client_id":"sync","client_secret":"wrong"}
        """
      Then the response is 401
      And the response has
        | error | invalid_client |

    Scenario: the number of the client instead of its identifier
      When I POST to "/oauth/tokens":
        """
        {"grant_type":"client_credentials","client_id":"{sync.id}","client_secret":"{sync.secret}"}
        """
      Then the response is 401
      And the response has
        | error | invalid_client |

    Scenario: a public client has no user of its own to prove
      Given the public OAuth client "app"
      When "app" asks for a token of its own
      Then the response is 400
      And the response has
        | error | unauthorized_client |

  @documented
  Rule: Lifetimes have bounds
    Source: Zendesk's page: 300 to 172800 seconds.

    Scenario Outline: expires_in <seconds>
      When "sync" asks for a token of its own with
        | expires_in | <seconds> |
      Then the response is <status>

      Examples:
        | seconds | status |
        | 299     | 400    |
        | 300     | 200    |
        | 172800  | 200    |
        | 172801  | 400    |
