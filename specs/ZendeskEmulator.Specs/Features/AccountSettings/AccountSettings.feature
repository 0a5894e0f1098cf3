@account-settings @emulator @facts-tickets-14
Feature: Settings of the account and of agents
  An account's settings stand in sections. A PUT changes the settings that it names.

  @documented
  Rule: A PUT changes the settings that it names
    Source: Zendesk's page on account settings; the defaults are assumed.

    @assumed-A-87
    Scenario: a PUT of one setting leaves the others
      When I PUT to "/api/v2/account/settings":
        """
        {"settings":{"tickets":{"comments_public_by_default":false}}}
        """
      Then the response is 200 OK
      And the response has
        | settings.tickets.comments_public_by_default | false |
        | settings.tickets.tagging                    | true  |

    Scenario: a value of the wrong type is refused
      When I PUT to "/api/v2/account/settings":
        """
        {"settings":{"tickets":{"tagging":"perhaps"}}}
        """
      Then the response is 400 Bad Request

    Scenario: an agent can read the settings but not change them
      Given a user "Anna" with
        | email | anna@example.org |
        | role  | agent            |
      And I am "Anna"
      When I GET "/api/v2/account/settings"
      Then the response is 200 OK
      When I PUT to "/api/v2/account/settings":
        """
        {"settings":{"tickets":{"tagging":false}}}
        """
      Then the response is 403 Forbidden

  @documented
  Rule: Each agent has its own settings
    Source: Zendesk's page on user settings.

    Scenario: an agent turns keyboard shortcuts off
      When I PUT to "/api/v2/users/me/settings":
        """
        {"settings":{"lotus":{"keyboard_shortcuts_enabled":false}}}
        """
      And I GET "/api/v2/users/me/settings"
      Then the response has
        | settings.lotus.keyboard_shortcuts_enabled | false |
