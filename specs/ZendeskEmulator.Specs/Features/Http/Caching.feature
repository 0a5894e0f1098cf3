@caching @facts-8
Feature: ETag and 304
  A client can ask whether a body that it already has is still current. Source: recorded by a client that caches responses.

  Background:
    Given a user "Roger" with
      | external_id | Crew-7 |

  @recorded
  Rule: The ETag of a user changes only with the user

    Scenario: an unchanged user gets 304 without a body
      When I GET "/api/v2/users/{Roger.id}"
      And I GET "/api/v2/users/{Roger.id}" with the ETag that I have
      Then the response is 304 Not Modified
      And the response has no body

    @inferred
    Scenario: a client may send several ETags
      When I GET "/api/v2/users/{Roger.id}"
      And I GET "/api/v2/users/{Roger.id}" with the ETag that I have and another one
      Then the response is 304 Not Modified

    Scenario: a changed user gets 200 and another ETag
      When I GET "/api/v2/users/{Roger.id}"
      And "Roger" gets the notes "changed" and I GET "/api/v2/users/{Roger.id}" with the ETag that I have
      Then the response is 200 OK
      And the user in the response has
        | notes | changed |

    @inferred
    Scenario: a user with another primary email has another ETag
      Given "Roger" has the further identity email "roger@example.org"
      And "Roger" has the further identity email "wilco@example.org"
      When I GET "/api/v2/users/{Roger.id}"
      And the identity "wilco@example.org" of "Roger" becomes the primary meanwhile
      And I GET "/api/v2/users/{Roger.id}" with the ETag that I have
      Then the response is 200 OK
      And the user in the response has
        | email | wilco@example.org |

    Scenario: two users have different ETags
      Given a user "Anna"
      When I GET "/api/v2/users/{Roger.id}"
      And I GET "/api/v2/users/{Anna.id}" with the ETag that I have
      Then the response is 200 OK

    @recorded
    Scenario: a user may be kept for five seconds, a search for ten
      Given a user "Roger"
      When I GET "/api/v2/users/{Roger.id}"
      Then the response has the header Cache-Control "max-age=5, private"
      When I GET "/api/v2/users/search?query=roger"
      Then the response has the header Cache-Control "max-age=10, private"

    Scenario: errors have no ETag
      When I GET "/api/v2/users/9223372036854775807"
      Then the response has no header ETag
