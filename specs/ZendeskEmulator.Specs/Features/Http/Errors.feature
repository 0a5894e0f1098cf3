@errors @facts-8
Feature: Errors of any request

  @recorded
  Rule: Unknown endpoints and records
    Source: recorded 2023.

    Scenario Outline: <what> is an invalid endpoint
      When I <method> "<path>"
      Then the response is 404 Not Found
      And the body of the response is
        """
        {"error":"InvalidEndpoint","description":"Not found"}
        """
      And the response has the header Content-Type "application/json; charset=utf-8"
      And the response has the header Cache-Control "no-cache"

      Examples:
        | what                            | method | path                          |
        | an unknown path                 | GET    | /api/v2/janitors              |
        | a path under a known one        | GET    | /api/v2/users/1/closet        |
        | a method that a path has not    | DELETE | /api/v2/users                 |

    Scenario Outline: an unknown <record> is not found
      When I GET "/api/v2/<path>/9223372036854775807"
      Then the response is 404 Not Found
      And the body of the response is
        """
        {"error":"RecordNotFound","description":"Not found"}
        """

      Examples:
        | record       | path                     |
        | user         | users                    |
        | organization | organizations            |
        | membership   | organization_memberships |
        | deleted user | deleted_users            |

  @recorded
  Rule: An id must be a number
    Source: recorded in several client repositories.

    Scenario Outline: a bad id of <what> is a bad request
      When I GET "/api/v2/<path>/seven"
      Then the response is 400 Bad Request
      And the response has
        | error.title   | Invalid attribute |
        | error.message | You passed an invalid value for the id attribute. Invalid parameter: id must be an integer from api/v2/<action> |

      Examples:
        | what            | path          | action             |
        | a user          | users         | users/show         |
        | an organization | organizations | organizations/show |

  @emulator @assumed-A-03
  Rule: A body has a maximum size
    Source: the status is known, the body is not.

    Scenario: a body above the maximum gets 413
      When I send a body of 1048577 bytes
      Then the response is 413
      And the response has
        | error | RequestEntityTooLarge |
