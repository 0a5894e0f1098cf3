@rate-limits @users @emulator @facts-6.2
Feature: Rate limits: five updates a minute of each user
  One counter counts PUT users/{id} and create_or_update of a known user, in minutes of the wall clock.
  Source: Zendesk's pages on users and on rate limits; the refusal recorded 2021.

  Background:
    Given the time is frozen at "2027-01-31T12:00:33Z"
    And a user "Roger" with
      | email       | roger@example.org |
      | external_id | Crew-7            |

  @documented @recorded
  Rule: The sixth update in a minute is refused

    Scenario: the sixth update gets 429 and the seconds to the end of the minute
      When I update "Roger" 5 times
      Then all of them are 200 OK
      When I update "Roger" once more
      Then the response is 429 Too Many Requests
      And the response has the header Retry-After "27"

    Scenario: the refusal has the recorded text, which is not JSON
      When I update "Roger" 6 times
      Then the response is 429 Too Many Requests
      And the body of the response is
        """
        You have exceeded the rate limit for updating a single unique user. user email:  id:  external_id:␣
        """
      And the response has the header Content-Type "text/plain; charset=UTF-8"
      And the response has the header Cache-Control "no-cache"

    Scenario: the refusal names the keys of the request
      Given "Roger" was updated 5 times
      When I create or update a user with
        | email       | roger@example.org |
        | external_id | Crew-7            |
      Then the response is 429 Too Many Requests
      And the body of the response is
        """
        You have exceeded the rate limit for updating a single unique user. user email: roger@example.org id:  external_id: Crew-7
        """

    Scenario: a refused update changes nothing
      Given "Roger" was updated 5 times
      When I update "Roger" with
        | notes | one too many |
      Then the response is 429 Too Many Requests
      And "Roger" does not have the notes "one too many"

    Scenario Outline: <seconds> seconds later the response is <status>
      Given "Roger" was updated 5 times
      When <seconds> seconds pass
      And I update "Roger" once more
      Then the response is <status>

      Examples:
        | seconds | status |
        | 0       | 429    |
        | 26      | 429    |
        | 27      | 200    |

    Scenario: a second before the end of the minute Retry-After is 1
      Given "Roger" was updated 5 times
      When 26 seconds pass
      And I update "Roger" once more
      Then the response has the header Retry-After "1"

    Scenario: five updates before the end of a minute of the wall clock and five after it are accepted
      When 26 seconds pass
      And I update "Roger" 5 times
      Then all of them are 200 OK
      When 1 second passes
      And I update "Roger" 5 times
      Then all of them are 200 OK
      When I update "Roger" once more
      Then the response has the header Retry-After "60"

  @recorded
  Rule: The updated user decides which counter is used

    Scenario: a creation does not count as an update
      When I create or update a user with
        | name        | Stella |
        | external_id | Crew-9 |
      Then a user was created, whom I call "Stella"
      When I update "Stella" 5 times
      Then all of them are 200 OK

    Scenario: PUT and create_or_update are counted together
      Given "Roger" was updated 4 times
      When I create or update a user with
        | external_id | Crew-7 |
        | notes       | five   |
      Then the response is 200 OK
      When I update "Roger" once more
      Then the response is 429 Too Many Requests

    Scenario Outline: a user found by <what> uses the same counter
      Given "Roger" has the further identity email "wilco@example.org"
      And "Roger" was updated 5 times
      When I create or update a user with
        | <key> | <value> |
        | notes | six     |
      Then the response is 429 Too Many Requests

      Examples:
        | what                         | key         | value             |
        | id                           | id          | {Roger.id}        |
        | external_id                  | external_id | Crew-7            |
        | external_id in another case  | external_id | cREW-7            |
        | email                        | email       | roger@example.org |
        | a secondary email            | email       | wilco@example.org |

    Scenario: every user has its own five updates
      Given a user "Anna"
      And "Roger" was updated 5 times
      When I update "Anna" 5 times
      Then all of them are 200 OK
      When I update "Anna" once more
      Then the response is 429 Too Many Requests

    Scenario: two known users accept ten calls in one second
      Given a user "Anna"
      When I update "Roger" and "Anna" in turn, 5 times each
      Then all of them are 200 OK
      When I update "Roger" once more
      Then the response is 429 Too Many Requests
      When I update "Anna" once more
      Then the response is 429 Too Many Requests
      When 27 seconds pass
      And I update "Roger" once more
      Then the response is 200 OK

    Scenario: make_primary and deleting do not count as updates
      Given "Roger" has the further identity email "wilco@example.org"
      And "Roger" was updated 5 times
      When I PUT to "/api/v2/users/{Roger.id}/identities/{wilco@example.org.id}/make_primary"
      Then the response is 200 OK
      When I delete "Roger"
      Then the response is 200 OK

    Scenario: a refused update uses one of the account's requests
      When I update "Roger" 7 times
      Then the response is 429 Too Many Requests
      And each has one request less left than the one before

    @inferred @assumed-A-32
    Scenario: an invalid update counts
      Given "Roger" was updated 4 times
      When I update "Roger" with
        | name | "" |
      Then the response is 422
      When I update "Roger" once more
      Then the response is 429 Too Many Requests

    @inferred @assumed-A-32
    Scenario: an update with a value of the wrong type does not count
      Given "Roger" was updated 4 times
      When I update "Roger" with
        | verified | maybe |
      Then the response is 400 Bad Request
      When I update "Roger" once more
      Then the response is 200 OK

  @documented @assumed-A-30
  Rule: A header shows how many updates are left
    Source: the header is documented and was never recorded.

    Scenario: an update shows how many updates are left
      When I update "Roger" 2 times
      Then the response has the header Zendesk-RateLimit-create-update-user "total=5; remaining=3; resets=27"

    Scenario: a refused update shows that no updates are left
      When I update "Roger" 6 times
      Then the response has the header Zendesk-RateLimit-create-update-user "total=5; remaining=0; resets=27"

    Scenario: a creation has no such header
      When I create or update a user with
        | name | Stella |
      Then the response has no header Zendesk-RateLimit-create-update-user

  @documented @assumed-A-31
  Rule: An account can also limit a user to one update a second
    Source: newer texts; off by default.

    Scenario: the second update in a second is refused
      Given a user "Anna"
      And the account allows 1 update of users a second
      When I update "Roger" once more
      Then the response is 200 OK
      When I update "Anna" once more
      Then the response is 429 Too Many Requests
      And the response has the header Retry-After "1"
      When 1 second passes
      And I update "Anna" once more
      Then the response is 200 OK
