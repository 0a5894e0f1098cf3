@roles @credentials @emulator @facts-1
Feature: Roles
  Permissions by role. End users cannot use the agents' paths. Agents without a custom role manage end users.

  Background:
    Given a user "Roger" with
      | email    | roger@example.org |
      | verified | true              |
    And a user "Anna" with
      | email | anna@example.org |
      | role  | agent            |
    And a custom role "Tier 2"
    And a user "Bea" with
      | email          | bea@example.org |
      | role           | agent           |
      | custom_role_id | {Tier 2.id}     |

  @recorded
  Rule: An end user may not use the agents' paths
    Source: recorded in issues of several clients.

    Scenario Outline: an end user may not <what>
      Given I am "Roger"
      When I <method> "<path>"
      Then the response is 403 Forbidden
      And the body of the response is
        """
        {"error":{"title":"Forbidden","message":"You do not have access to this page. Please contact the account owner of this help desk for further help."}}
        """

      Examples:
        | what                       | method | path                                 |
        | list users                 | GET    | /api/v2/users                        |
        | show another user          | GET    | /api/v2/users/{Anna.id}              |
        | search                     | GET    | /api/v2/users/search?query=anna      |
        | delete a user              | DELETE | /api/v2/users/{Anna.id}              |
        | list organizations         | GET    | /api/v2/organizations                |
        | see the agents' identities | GET    | /api/v2/users/{Roger.id}/identities  |

    Scenario: an end user may not create or update users
      Given I am "Roger"
      When I create or update a user with
        | name        | Nobody  |
        | external_id | Crew-99 |
      Then the response is 403 Forbidden

    Scenario: an end user can see its own user
      Given I am "Roger"
      When I GET "/api/v2/users/me"
      Then the user in the response is "Roger"

    @documented
    Scenario: a verified end user can list its own identities
      Given I am "Roger"
      When I GET "/api/v2/end_users/{Roger.id}/identities"
      Then the response is 200 OK
      And the list "identities" in the response is
        | value             |
        | roger@example.org |

    @documented
    Scenario: an end user may not list the identities of another user
      Given I am "Roger"
      When I GET "/api/v2/end_users/{Anna.id}/identities"
      Then the response is 403 Forbidden

  @documented
  Rule: An agent without a custom role can create and change only end users
    Source: Zendesk's page on users, "Allowed for"; that such agents manage end users is an older text.

    Scenario: such an agent creates an end user
      Given I am "Anna"
      When I create or update a user with
        | name | Stella |
      Then the response is 201 Created

    Scenario: such an agent changes an end user
      Given I am "Anna"
      When I create or update a user with
        | email | roger@example.org |
        | notes | changed           |
      Then "Roger" was updated

    Scenario: such an agent may not create an agent
      Given I am "Anna"
      When I create or update a user with
        | name  | Stella             |
        | email | stella@example.org |
        | role  | agent              |
      Then the response is 403 Forbidden

    Scenario: such an agent may not change an agent
      Given I am "Anna"
      When I create or update a user with
        | email | bea@example.org |
        | notes | changed         |
      Then the response is 403 Forbidden

    Scenario: such an agent may not delete users
      Given I am "Anna"
      When I delete "Roger"
      Then the response is 403 Forbidden

    Scenario: such an agent may change only the notes of an organization
      Given an organization "Space Corps"
      And I am "Anna"
      When I update the organization "Space Corps" with
        | notes   | changed |
        | details | changed |
      Then the response is 200 OK
      And the response has
        | organization.notes   | changed |
        | organization.details | null    |

    Scenario: such an agent may not create an organization
      Given I am "Anna"
      When I create an organization with
        | name | Space Corps |
      Then the response is 403 Forbidden

  @inferred
  Rule: An agent whose custom role manages end users in full has an admin's permissions on users
    Source: Zendesk documents that this depends on the permissions of the role.

    Scenario: such an agent creates an agent
      Given I am "Bea"
      When I create or update a user with
        | name  | Stella             |
        | email | stella@example.org |
        | role  | agent              |
      Then the response is 201 Created

    Scenario: such an agent deletes a user
      Given I am "Bea"
      When I delete "Roger"
      Then the response is 200 OK
