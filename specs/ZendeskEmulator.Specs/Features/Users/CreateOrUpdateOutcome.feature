@users @create-or-update @facts-3.1
Feature: Create or update: the outcome
  201 for a user that was created, 200 for one that was found; always the whole user.

  @documented @recorded
  Rule: Creating a user returns 201 with its Location
    Source: Zendesk's page on users; the Location is recorded (2021), absolute and ending in .json.

    Scenario: a new user gets 201 Created with its absolute Location
      When I create or update a user with
        | name  | Roger             |
        | email | roger@example.org |
      Then the response is 201 Created
      And a user was created, whom I call "Roger"
      And the response has the header Location "{base}/api/v2/users/{Roger.id}.json"
      And the user in the response has
        | url | {base}/api/v2/users/{Roger.id}.json |

    Scenario: the path may end in .json
      When I POST to "/api/v2/users/create_or_update.json":
        """
        {"user":{"name":"Roger","external_id":"Crew-7"}}
        """
      Then a user was created, whom I call "Roger"

    Scenario: a name is enough, and a new user is an end user
      When I create or update a user with
        | name | Roger |
      Then a user was created, whom I call "Roger"
      And the user in the response has
        | role     | end-user |
        | email    | null     |
        | verified | false    |
        | active   | true     |

    Scenario: skip_verify_email is accepted and not returned
      When I POST to "/api/v2/users/create_or_update":
        """
        {"user":{"name":"Roger","email":"roger@example.org","skip_verify_email":true}}
        """
      Then a user was created, whom I call "Roger"
      And the user in the response has
        | email | roger@example.org |

    @documented
    Scenario: an Idempotency-Key has no effect: only POST tickets uses it
      When I create or update a user without any key, with the header "Idempotency-Key: one"
      Then a user was created, whom I call "the first"
      And the response has no header x-idempotency-lookup
      When I send the same request again
      Then a user was created, whom I call "the second"

  @documented
  Rule: Updating a user returns 200
    Source: Zendesk's page on users; a Location on 200 stood on an older page and does no harm.

    Background:
      Given a user "Roger" with
        | email       | roger@example.org |
        | external_id | Crew-7            |

    Scenario: a known user gets 200 OK with its Location
      When I create or update a user with
        | external_id | Crew-7        |
        | name        | Captain Wilco |
      Then the response is 200 OK
      And "Roger" was updated
      And the response has the header Location "{base}/api/v2/users/{Roger.id}.json"
      And the user in the response has
        | name | Captain Wilco |

    Scenario: show returns the same user as the response
      When I create or update a user with
        | external_id | Crew-7                    |
        | name        | Captain Wilco             |
        | notes       | Found the sword of Naming |
        | tags        | ["crew","vip"]            |
      Then "Roger" was updated
      When I GET "/api/v2/users/{Roger.id}"
      Then the user in the response has
        | id    | {Roger.id}                |
        | name  | Captain Wilco             |
        | notes | Found the sword of Naming |
        | tags  | ["crew","vip"]            |

    Scenario: the same request again gets 200 and the same user
      When I create or update a user with
        | name        | Stella |
        | external_id | Crew-9 |
      Then a user was created, whom I call "Stella"
      When I send the same request again
      Then "Stella" was updated
      And "Stella" is unchanged

    @emulator
    Scenario: the same user again changes nothing, not even updated_at
      Given the time is frozen
      And a user "Stella" with
        | external_id | Crew-9 |
      When 10 seconds pass
      And I create or update a user with
        | external_id | Crew-9 |
        | name        | Stella |
      Then "Stella" is unchanged

    @emulator
    Scenario: a change updates updated_at and keeps created_at
      Given the time is frozen at "2027-01-31T12:00:00Z"
      And a user "Stella" with
        | external_id | Crew-9 |
      When 10 seconds pass
      And I create or update a user with
        | external_id | Crew-9   |
        | name        | Stella T |
      Then the user in the response has
        | created_at | 2027-01-31T12:00:00Z |
        | updated_at | 2027-01-31T12:00:10Z |

  @recorded
  Rule: The response is always the whole user
    Source: recorded 2021 to 2026, in this order; is_billing_admin and suspension_details are of 2026.

    Scenario: a new user with a name only has the recorded keys in their order
      When I create or update a user with
        | name | testUser |
      Then the keys of "user" in the response are
        """
        id url name email created_at updated_at time_zone iana_time_zone phone shared_phone_number photo locale_id locale
        organization_id role verified external_id tags alias active shared shared_agent last_login_at two_factor_auth_enabled
        signature details notes role_type custom_role_id is_billing_admin moderator ticket_restriction only_private_comments restricted_agent
        suspended default_group_id report_csv user_fields suspension_details
        """
      And the response has the header Content-Type "application/json; charset=utf-8"
      And the response has the header Cache-Control "max-age=0, private, must-revalidate"
      And the response has a header ETag like "W/\"[0-9a-f]{32}\""
