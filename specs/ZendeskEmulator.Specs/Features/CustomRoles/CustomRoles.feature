@custom-roles @facts-tickets-15
Feature: Custom roles
  A custom role says what its agents may do. Every account has Zendesk's own roles and can add more.

  @recorded @emulator
  Rule: Every account has the roles of admins and light agents
    Source: recorded 2023.

    Scenario: Zendesk's own roles have their types
      Given the custom role "Admin" of every account
      And the custom role "Light agent" of every account
      When I GET "/api/v2/custom_roles/{Admin.id}"
      Then the response has
        | custom_role.role_type   | 4                                        |
        | custom_role.description | Can manage all settings, except billing  |
      When I GET "/api/v2/custom_roles/{Light agent.id}"
      Then the response has
        | custom_role.role_type | 1 |

    Scenario: a role has the recorded keys in their order, without a url
      Given a custom role "Tier 2"
      When I GET "/api/v2/custom_roles/{Tier 2.id}"
      Then the keys of "custom_role" in the response are
        """
        id name description role_type created_at updated_at configuration team_member_count
        """

  @documented @emulator
  Rule: Zendesk's own roles cannot be changed
    Source: Zendesk's announcement of the types for administrators.

    Scenario: the role of admins can be neither changed nor deleted
      Given the custom role "Admin" of every account
      When I PUT to "/api/v2/custom_roles/{Admin.id}":
        """
        {"custom_role":{"name":"Boss"}}
        """
      Then the response is 403 Forbidden
      When I DELETE "/api/v2/custom_roles/{Admin.id}"
      Then the response is 403 Forbidden

  @inferred @emulator
  Rule: A role can be changed, and deleted when no agent has it
    Source: what a role may do is documented, the refusals are inferred.

    Scenario: an update of one permission leaves the others
      Given a custom role "Tier 2"
      When I PUT to "/api/v2/custom_roles/{Tier 2.id}":
        """
        {"custom_role":{"configuration":{"ticket_access":"assigned-only"}}}
        """
      And I PUT to "/api/v2/custom_roles/{Tier 2.id}":
        """
        {"custom_role":{"configuration":{"ticket_deletion":true}}}
        """
      Then the response is 200 OK
      And the response has
        | custom_role.name                          | Tier 2        |
        | custom_role.configuration.ticket_access   | assigned-only |
        | custom_role.configuration.ticket_deletion | true          |

    Scenario: a name that another role has is refused
      Given a custom role "Tier 2"
      When I POST to "/api/v2/custom_roles":
        """
        {"custom_role":{"name":"tier 2"}}
        """
      Then the complaint about "name" is
        | description | Name: has already been taken |
        | error       | DuplicateValue               |

    @assumed-A-86
    Scenario: a role that an agent has cannot be deleted
      Given a custom role "Tier 2"
      And a user "Anna" with
        | email          | anna@example.org |
        | custom_role_id | {Tier 2.id}      |
      When I DELETE "/api/v2/custom_roles/{Tier 2.id}"
      Then the complaint about "base" is
        | description | Role with team members: is invalid |
        | error       | InvalidValue                       |
      When I delete "Anna"
      And I DELETE "/api/v2/custom_roles/{Tier 2.id}"
      Then the response is 204 No Content
