@tickets @jobs @facts-tickets-2.10 @emulator
Feature: Merge tickets

  @documented
  Rule: A merge closes the sources and adds a comment to the target
    Source: documented, and checked by live tests of a public client.

    Scenario: the target gets the comment and the requester, the source is closed with a tag
      Given a user "Roger" with
        | email | roger@example.org |
      And a ticket "Again" with
        | requester_id | {Roger.id} |
      And a ticket "Help"
      When I POST to "/api/v2/tickets/{Help.id}/merge":
        """
        {"ids":[{Again.id}],"target_comment":"The same as before","source_comment":"See the other one"}
        """
      Then the response has
        | job_status.status | queued |
        | job_status.total  | null   |
      When the job is over
      Then the ticket "Again" has
        | status | closed              |
        | tags   | ["closed_by_merge"] |
      And the comments of "Again" are
        | body              | public |
        | Please help       | true   |
        | See the other one | false  |
      And the comments of "Help" are
        | body               | public |
        | Please help        | true   |
        | The same as before | false  |
      And the ticket "Help" has
        | email_cc_ids | [{Roger.id}] |

  @recorded
  Rule: Some tickets cannot be merged
    Source: recorded; the status is inferred.

    Scenario: a ticket cannot be merged into itself
      Given a ticket "Help"
      When I POST to "/api/v2/tickets/{Help.id}/merge":
        """
        {"ids":[{Help.id}]}
        """
      Then the response is 422 Unprocessable
      And the body of the response is
        """
        {"error":"SourceInvalid","description":"You selected the same ticket as source and target: #{Help.id}. You cannot merge a ticket into itself."}
        """

    Scenario: a path without a number is a bad request
      When I POST to "/api/v2/tickets/help/merge":
        """
        {"ids":[1]}
        """
      Then the response is 400 Bad Request
      And the body of the response is
        """
        {"error":{"title":"Invalid attribute","message":"You passed an invalid value for the id attribute. Invalid parameter: id must be an integer from api/v2/tickets/merge"}}
        """

    @inferred @assumed-A-77
    Scenario Outline: a closed <which> gets <error>
      Given a ticket "Old" that is closed
      And a ticket "Help"
      When I POST to "/api/v2/tickets/{<target>.id}/merge":
        """
        {"ids":[{<source>.id}]}
        """
      Then the response is 422 Unprocessable
      And the response has
        | error | <error> |

      Examples:
        | which  | target | source | error         |
        | source | Help   | Old    | SourceInvalid |
        | target | Old    | Help   | TargetInvalid |
