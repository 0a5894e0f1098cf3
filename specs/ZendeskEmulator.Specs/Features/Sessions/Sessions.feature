@sessions @emulator @facts-4.1
Feature: Sessions
  A session shows that a user is signed in. The emulator has no sign-in pages, so a session begins when its user asks for it.

  Background:
    Given a user "Roger" with
      | email | roger@example.org |

  @documented
  Rule: A session can be listed, shown and ended
    Source: Zendesk's page on sessions.

    Scenario: a user who never asked has no session
      When I GET "/api/v2/users/{Roger.id}/sessions"
      Then the list "sessions" in the response is empty

    Scenario: the caller's session is shown, and ends with a logout
      When I GET "/api/v2/users/me/session"
      Then the response is 200 OK
      And the keys of "session[0]" in the response are
        """
        url id user_id authenticated_at last_seen_at
        """
      When I DELETE "/api/v2/users/me/logout"
      Then the response is 204 No Content
      When I GET "/api/v2/sessions"
      Then the list "sessions" in the response is empty

    Scenario: one call logs out many users
      When I POST to "/api/v2/users/logout_many?ids={Roger.id}":
        """
        {}
        """
      Then the response is 202 Accepted
