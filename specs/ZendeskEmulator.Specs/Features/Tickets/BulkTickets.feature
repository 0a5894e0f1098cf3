@tickets @jobs @facts-tickets-2.9 @emulator
Feature: Many tickets at once

  @recorded
  Rule: Jobs and their rows
    Source: recorded 2016 and 2023.

    Scenario: rows of create_many have index, id and account_id
      When I POST to "/api/v2/tickets/create_many":
        """
        {"tickets":[{"comment":{"body":"one"}},{"comment":{"body":"two"}}]}
        """
      Then the response has
        | job_status.status   | queued             |
        | job_status.job_type | Bulk Create Ticket |
        | job_status.total    | 2                  |
      When the job is over
      And I look at the job
      Then the keys of "job_status.results[0]" in the response are
        """
        index id account_id
        """
      And the list "job_status.results" in the response is
        | index | id |
        | 0     | 1  |
        | 1     | 2  |
      And the response has
        | job_status.message | /Completed at .*/ |

    Scenario: a refused ticket has its error in its row, and the job is completed
      When I POST to "/api/v2/tickets/create_many":
        """
        {"tickets":[{"comment":{"body":"one"}},{"subject":"no comment"}]}
        """
      And the job is over
      And I look at the job
      Then the response has
        | job_status.status     | completed                                                                          |
        | job_status.results[1] | {"index":1,"error":"TicketCreateFailed","details":"Description: cannot be blank"} |

    Scenario: the job fails when all tickets are refused
      When I POST to "/api/v2/tickets/create_many":
        """
        {"tickets":[{"subject":"no comment"}]}
        """
      And the job is over
      And I look at the job
      Then the response has
        | job_status.status   | failed         |
        | job_status.progress | 0              |
        | job_status.message  | /Failed at .*/ |

    Scenario: one change applies to all tickets
      Given a ticket "One" with
        | tags | ["old"] |
      And a ticket "Two"
      When I PUT to "/api/v2/tickets/update_many?ids={One.id},{Two.id}":
        """
        {"ticket":{"priority":"high","additional_tags":["new"],"remove_tags":["old"]}}
        """
      Then the response has
        | job_status.job_type | Bulk Update Ticket |
      When the job is over
      And I look at the job
      Then the response has
        | job_status.results[0] | {"action":"update","status":"Updated","success":true,"id":{One.id}} |
      And the ticket "One" has
        | priority | high    |
        | tags     | ["new"] |

    Scenario: each ticket gets its own change
      Given a ticket "One"
      And a ticket "Two"
      When I PUT to "/api/v2/tickets/update_many":
        """
        {"tickets":[{"id":{One.id},"subject":"first"},{"id":{Two.id},"subject":"second"}]}
        """
      And the job is over
      Then the ticket "One" has
        | subject | first |
      And the ticket "Two" has
        | subject | second |

    @inferred @assumed-A-76
    Scenario: a ticket that cannot be updated has a failed row
      Given a ticket "Old" that is closed
      When I PUT to "/api/v2/tickets/update_many?ids={Old.id}":
        """
        {"ticket":{"priority":"high"}}
        """
      And the job is over
      And I look at the job
      Then the response has
        | job_status.results[0] | {"action":"update","id":{Old.id},"status":"Failed","success":false,"error":"TicketUpdateFailed","details":"Status: closed prevents ticket update"} |

    @inferred @assumed-A-76
    Scenario: deleted tickets have rows
      Given a ticket "Help"
      When I DELETE "/api/v2/tickets/destroy_many?ids={Help.id}"
      And the job is over
      And I look at the job
      Then the response has
        | job_status.results | [{"action":"delete","id":{Help.id},"status":"Deleted","success":true}] |

    @documented
    Scenario: additional_tags and remove_tags work in bulk calls only
      Given a ticket "Help" with
        | tags | ["old"] |
      When I update the ticket "Help" with
        | additional_tags | ["new"] |
        | remove_tags     | ["old"] |
      Then the response has
        | ticket.tags | ["old"] |
