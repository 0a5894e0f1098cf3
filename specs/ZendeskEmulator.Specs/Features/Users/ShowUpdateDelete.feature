@users @facts-4.1
Feature: Show, update and delete a user

  Background:
    Given a user "Roger" with
      | email       | roger@example.org |
      | external_id | Crew-7            |

  @recorded
  Rule: Show
    Source: recorded 2021 to 2025.

    Scenario Outline: a user is shown <how>
      When I GET "/api/v2/users/<path>"
      Then the response is 200 OK
      And the user in the response is "Roger"

      Examples:
        | how                                     | path                              |
        | without .json                           | {Roger.id}                        |
        | with .json                              | {Roger.id}.json                   |
        | whatever parameters a client adds to it | {Roger.id}?per_page=100&page=1    |

    Scenario: an unknown id is not found
      When I GET "/api/v2/users/9223372036854775807"
      Then the response is 404 Not Found
      And the body of the response is
        """
        {"error":"RecordNotFound","description":"Not found"}
        """
      And the response has the header Cache-Control "no-cache"

    Scenario: an id that is not a number is a bad request
      When I GET "/api/v2/users/roger"
      Then the response is 400 Bad Request
      And the body of the response is
        """
        {"error":{"title":"Invalid attribute","message":"You passed an invalid value for the id attribute. Invalid parameter: id must be an integer from api/v2/users/show"}}
        """

  @recorded
  Rule: Update
    Source: recorded 2021 and 2023.

    Scenario: an update gets 200 without a Location
      When I update "Roger" with
        | name | Captain Wilco |
      Then the response is 200 OK
      And the response has no header Location
      And the user in the response has
        | name        | Captain Wilco     |
        | email       | roger@example.org |
        | external_id | Crew-7            |

    Scenario: the external_id can be changed, and the old one is free
      When I update "Roger" with
        | external_id | Crew-70 |
      Then the user in the response has
        | external_id | Crew-70 |
      And nobody has the external_id "Crew-7"

    Scenario: an id in the body is ignored
      When I update "Roger" with
        | id   | 1             |
        | name | Captain Wilco |
      Then the response is 200 OK
      And the user in the response is "Roger"

    Scenario: an unknown id is not found
      When I PUT to "/api/v2/users/9223372036854775807":
        """
        {"user":{"name":"Nobody"}}
        """
      Then the response is 404 Not Found
      And the response has
        | error | RecordNotFound |

    @inferred
    Scenario: a deleted user is not found
      Given "Roger" has been deleted
      When I update "Roger" with
        | name | Nobody |
      Then the response is 404 Not Found

  @recorded
  Rule: Delete
    Source: recorded 2021: 200 with the user, without its addresses and external_id.

    Scenario: deleting returns 200 with the inactive user
      When I delete "Roger"
      Then the response is 200 OK
      And the user in the response has
        | id          | {Roger.id} |
        | active      | false      |
        | email       | null       |
        | external_id | null       |
        | verified    | false      |

    Scenario: a deleted user can still be shown
      Given "Roger" has been deleted
      When I GET "/api/v2/users/{Roger.id}"
      Then the response is 200 OK
      And the user in the response has
        | active | false |

    Scenario: a deleted user is listed among the deleted users
      Given "Roger" has been deleted
      When I GET "/api/v2/deleted_users/{Roger.id}"
      Then the response is 200 OK
      And the response has
        | deleted_user.id     | {Roger.id}                             |
        | deleted_user.active | false                                  |
        | deleted_user.email  | null                                   |
        | deleted_user.url    | {base}/api/v2/deleted_users/{Roger.id} |

    Scenario: show_many leaves out a deleted user
      Given "Roger" has been deleted
      When I GET "/api/v2/users/show_many?ids={Roger.id}"
      Then the list "users" in the response is empty

    @inferred
    Scenario: deleting again returns 200 and changes nothing
      Given "Roger" has been deleted
      When I delete "Roger"
      Then the response is 200 OK
      And the user in the response has
        | active | false |

    Scenario: deleting an unknown id is not found
      When I DELETE "/api/v2/users/9223372036854775807"
      Then the response is 404 Not Found

    @documented
    Scenario: a permanent deletion removes personal data
      Given "Roger" has been deleted
      When I DELETE "/api/v2/deleted_users/{Roger.id}"
      Then the response is 200 OK
      And the response has
        | deleted_user.id | {Roger.id} |
      When I GET "/api/v2/users/{Roger.id}"
      Then the user in the response has
        | name   | Permanently Deleted User |
        | active | false                    |

    @documented
    Scenario: a user that is not deleted is not listed among the deleted users
      When I GET "/api/v2/deleted_users/{Roger.id}"
      Then the response is 404 Not Found

    @inferred @emulator @assumed-A-11
    Scenario: the owner of the account cannot be deleted
      When I GET "/api/v2/users/me"
      And I delete the owner of the account
      Then the complaint about "base" is
        | description | The account owner cannot be deleted, suspended or given a lower role |
        | error       | InvalidValue                                                         |
