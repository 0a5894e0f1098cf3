@oauth @facts-webhooks-oauth-5.1 @emulator
Feature: Grant authorization_code
  A user consents to a program's access. The program gets a code and exchanges it for two tokens.

  Background:
    Given the time is frozen at "2027-05-03T12:00:00Z"
    And the OAuth client "sync"

  @documented
  Rule: The user's consent gives a code, and the code gives tokens
    Source: Zendesk's page "Using OAuth to authenticate Zendesk API requests"; keys in the order of recorded responses.

    Scenario: a code is exchanged for an access token and a refresh token
      When the user consents that "sync" gets "read write"
      Then the response is 302
      And the response has a header Location like "https://app\.example/callback\?code=[0-9a-f]+&state=s"
      When I exchange the code of "sync" for tokens
      Then the response is 200
      And the keys of "" in the response are
        """
        access_token refresh_token token_type scope expires_in refresh_token_expires_in
        """
      And the response has
        | token_type               | bearer     |
        | scope                    | read write |
        | expires_in               | 1800       |
        | refresh_token_expires_in | 2592000    |

    Scenario: the token acts as the user who consented
      When the user consents that "sync" gets "read"
      And I exchange the code of "sync" for tokens
      And I keep the tokens as "tokens"
      Given I send the bearer token "{tokens.access_token}"
      When I GET "/api/v2/users/me"
      Then the response is 200
      And the response has
        | user.role | admin |

  @documented
  Rule: A code works once and within two minutes
    Source: Zendesk's page says 120 seconds; the error is RFC 6749's.

    Scenario: a second exchange of a code is refused
      When the user consents that "sync" gets "read"
      And I exchange the code of "sync" for tokens
      Then the response is 200
      When I send the same request again
      Then the response is 400
      And the response has
        | error | invalid_grant |

    Scenario: an exchange after 119 seconds works
      When the user consents that "sync" gets "read"
      And 119 seconds pass
      And I exchange the code of "sync" for tokens
      Then the response is 200

    Scenario: an exchange after 120 seconds is refused
      When the user consents that "sync" gets "read"
      And 120 seconds pass
      And I exchange the code of "sync" for tokens
      Then the response is 400
      And the response has
        | error | invalid_grant |

  @documented
  Rule: A public client proves itself by PKCE
    Source: Zendesk's page: S256, mandatory for public clients. The example is that of RFC 7636.

    Background:
      Given the public OAuth client "app"

    Scenario: the verifier of the challenge gets a token
      When the user consents that "app" gets "read" with the code challenge "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
      And I exchange the code of "app" for tokens with the code verifier "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
      Then the response is 200

    Scenario: another verifier is refused
      When the user consents that "app" gets "read" with the code challenge "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
      And I exchange the code of "app" for tokens with the code verifier "another-verifier-of-at-least-43-characters-xx"
      Then the response is 400
      And the response has
        | error | invalid_grant |

    Scenario: a consent without a challenge is refused
      When the user consents that "app" gets "read"
      Then the response is 302
      And the response has a header Location like "https://app\.example/callback\?error=invalid_request&.*"
