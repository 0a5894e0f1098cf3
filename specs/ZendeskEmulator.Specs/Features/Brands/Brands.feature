@brands @emulator @facts-tickets-14
Feature: Brands and their agents
  Every account has one default brand. Every agent works for every brand until the membership is deleted.

  @recorded
  Rule: A new account has one brand, the default
    Source: recorded 2023.

    Scenario: the default brand
      When I GET "/api/v2/brands"
      Then the response has
        | count                      | 1          |
        | brands[0].default          | true       |
        | brands[0].active           | true       |
        | brands[0].is_deleted       | false      |
        | brands[0].has_help_center  | false      |
        | brands[0].host_mapping     | null       |
      And the keys of "brands[0]" in the response are
        """
        url id name brand_url subdomain host_mapping has_help_center help_center_state active default is_deleted logo ticket_form_ids
        signature_template created_at updated_at
        """

  @documented
  Rule: The default brand cannot be deleted, and subdomains are unique
    Source: Zendesk's page on brands; the wording is assumed.

    @assumed-A-71
    Scenario: the default brand cannot be deleted
      When I GET "/api/v2/brands"
      And I DELETE "brands[0].url" of the response
      Then the complaint about "base" is
        | description | The default brand cannot be deleted |
        | error       | InvalidValue                        |

    Scenario: two brands cannot have the same subdomain
      Given a brand "Sarien" under the subdomain "sarien"
      When I POST to "/api/v2/brands":
        """
        {"brand":{"name":"Other","subdomain":"Sarien"}}
        """
      Then the complaint about "subdomain" is
        | description | Subdomain: has already been taken |
        | error       | DuplicateValue                    |

  @documented
  Rule: Agents work for brands
    Source: Zendesk's page on brand agents.

    Scenario: every agent works for a new brand
      Given a user "Anna" with
        | email | anna@example.org |
        | role  | agent            |
      And a brand "Sarien" under the subdomain "sarien"
      When I GET "/api/v2/users/{Anna.id}/brand_agents"
      Then the response has
        | count                    | 2           |
        | brand_agents[1].brand_id | {Sarien.id} |
        | brand_agents[1].user_id  | {Anna.id}   |

    Scenario: an end user works for no brand
      Given a user "Roger"
      When I GET "/api/v2/users/{Roger.id}/brand_agents"
      Then the list "brand_agents" in the response is empty
