@oauth @emulator @facts-webhooks-oauth-5
Feature: OAuth tokens
  A program exchanges a code for an access token and a refresh token.

  Background:
    Given the time is frozen at "2027-01-31T12:00:00Z"
    And an OAuth client "sync"

  @documented
  Rule: A code is valid once, for two minutes
    Source: Zendesk's page on OAuth; that the response is 200 was recorded.

    Scenario: a code is exchanged for two tokens
      Given a user allows "sync" the scope "read write"
      When "sync" exchanges the code
      Then the response is 200 OK
      And the response has
        | token_type               | bearer     |
        | scope                    | read write |
        | expires_in               | 1800       |
        | refresh_token_expires_in | 2592000    |

    @inferred
    Scenario: the second exchange of a code is refused
      Given a user allows "sync" the scope "read"
      When "sync" exchanges the code
      And "sync" exchanges the code
      Then the response is 400 Bad Request
      And the response has
        | error | invalid_grant |

    Scenario Outline: <seconds> seconds later the exchange is <status>
      Given a user allows "sync" the scope "read"
      When <seconds> seconds pass
      And "sync" exchanges the code
      Then the response is <status>

      Examples:
        | seconds | status |
        | 119     | 200    |
        | 120     | 400    |

  @documented
  Rule: An access token is valid for thirty minutes

    Scenario Outline: <seconds> seconds later a request is <status>
      Given "sync" has tokens for the scope "read"
      When <seconds> seconds pass
      And I GET "/api/v2/users"
      Then the response is <status>

      Examples:
        | seconds | status |
        | 1799    | 200    |
        | 1800    | 401    |

  @documented
  Rule: A refresh token is valid once
    Source: Zendesk's page on OAuth; that the new tokens stay valid was recorded 2026.

    Scenario: a refresh replaces both tokens
      Given "sync" has tokens for the scope "read"
      When "sync" refreshes its tokens
      Then the response is 200 OK
      When I GET "/api/v2/users"
      Then the response is 401 Unauthorized
      And the response has
        | error | invalid_token |

    Scenario: the second refresh with the same token is refused
      Given "sync" has tokens for the scope "read"
      When "sync" refreshes its tokens
      And "sync" refreshes its tokens
      Then the response is 400 Bad Request
      And the response has
        | error | invalid_grant |

  @recorded
  Rule: A token allows what its scopes allow
    Source: recorded 2022 to 2026.

    Scenario: read does not allow writes
      Given "sync" has tokens for the scope "read"
      When I GET "/api/v2/users"
      Then the response is 200 OK
      When I create a user with
        | name | Roger |
      Then the response is 403 Forbidden
      And the response has
        | error       | Forbidden                                                        |
        | description | You are missing the following required scopes: users:write, write |

    Scenario: a scope of users does not allow organizations
      Given "sync" has tokens for the scope "users:read"
      When I GET "/api/v2/users"
      Then the response is 200 OK
      When I GET "/api/v2/organizations"
      Then the response is 403 Forbidden
