@caching @facts-8
Feature: ETag and 304
  A client that has the body of a response need not get it again. Source: recorded by a client that keeps answers.

  Background:
    Given a user "Roger" with
      | external_id | Crew-7 |

  @recorded
  Rule: The tag of a user changes with the user only

    Scenario: what has not changed is 304 without a body
      When I GET "/api/v2/users/{Roger.id}"
      And I GET "/api/v2/users/{Roger.id}" and say that I have its body already
      Then the response is 304 Not Modified
      And the response has no body

    Scenario: what has changed is 200 with another tag
      When I GET "/api/v2/users/{Roger.id}"
      And I GET "/api/v2/users/{Roger.id}" after "Roger" got the notes "changed", and say that I have its body already
      Then the response is 200 OK
      And the user in the response has
        | notes | changed |

    Scenario: the tag of one user is not another's
      Given a user "Anna"
      When I GET "/api/v2/users/{Roger.id}"
      And I GET "/api/v2/users/{Anna.id}" and say that I have its body already
      Then the response is 200 OK

    Scenario: errors have no tag
      When I GET "/api/v2/users/9223372036854775807"
      Then the response has no header ETag
