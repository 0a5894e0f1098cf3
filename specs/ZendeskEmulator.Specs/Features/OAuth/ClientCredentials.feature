@oauth @facts-webhooks-oauth-5.1 @emulator
Feature: Grant client_credentials
  A program gets a token of its own user without anybody's consent. This replaces API tokens.

  Background:
    Given the OAuth client "sync"

  @documented
  Rule: A client gets an access token of its own user, and no refresh token
    Source: Zendesk's page "Grant-type tokens".

    Scenario: a token has all the client's scopes unless the request names some
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

    Scenario: a request can name a scope and a lifetime
      When "sync" asks for a token of its own with
        | scope      | users:read |
        | expires_in | 300        |
      Then the response is 200
      And the response has
        | scope      | users:read |
        | expires_in | 300        |

    Scenario: the token creates a user
      When "sync" asks for a token of its own
      And I keep the tokens as "tokens"
      Given I send the bearer token "{tokens.access_token}"
      When I create or update a user with
        | name        | Roger  |
        | external_id | crew-7 |
      Then the response is 201

  @recorded
  Rule: A client without valid credentials is refused
    Source: recorded text; the status is that of the OAuth library.

    Scenario: a wrong secret is refused
      When I POST to "/oauth/tokens":
        """
        {"grant_type":"client_credentials","client_id":"sync","client_secret":"wrong"}
        """
      Then the response is 401
      And the response has
        | error | invalid_client |

    Scenario: the client's id instead of its identifier is refused
      When I POST to "/oauth/tokens":
        """
        {"grant_type":"client_credentials","client_id":"{sync.id}","client_secret":"{sync.secret}"}
        """
      Then the response is 401
      And the response has
        | error | invalid_client |

    Scenario: a public client cannot use this grant
      Given the public OAuth client "app"
      When "app" asks for a token of its own
      Then the response is 400
      And the response has
        | error | unauthorized_client |

  @documented
  Rule: expires_in has bounds
    Source: Zendesk's page: 300 to 172800 seconds.

    Scenario Outline: expires_in <seconds> gets <status>
      When "sync" asks for a token of its own with
        | expires_in | <seconds> |
      Then the response is <status>

      Examples:
        | seconds | status |
        | 299     | 400    |
        | 300     | 200    |
        | 172800  | 200    |
        | 172801  | 400    |
