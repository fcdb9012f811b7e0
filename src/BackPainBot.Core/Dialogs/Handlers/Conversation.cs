namespace BackPainBot.Core.Dialogs;

/// <summary>
/// One turn, from the message to the reply. The order in which a message is tried is the order of urgency: what is told of
/// danger, then the answer to the open question, then commands, facts, questions, wishes; last of all, not understood.
/// </summary>
internal static class Conversation
{
    public static Turn Hear(Brain brain, ConversationState state, Message message, DateTimeOffset now)
    {
        var turn = new TurnDraft(brain, state, message, now);
        if (message.Kind == MessageKind.Joined)
            return Greet(turn, state);
        if (message.Kind == MessageKind.Returned)
            return PutAgain(turn, state);

        if (message.InGroup)
            return Group(turn);
        var arrived = Visits.Arrive(turn);
        var ask = arrived ? null : Waterfall.Waiting(turn);
        turn.Talk = turn.Talk with { Greeted = true };
        turn.Meaning = Read.In(turn);
        var handled = arrived ? Visits.Receive(turn) : Hear(turn, ask);
        if (handled == Handled.No && !turn.Reply.IsEmpty)
            handled = Handled.AskAgain;
        if (handled == Handled.No || (handled == Handled.AskAgain && turn.Reply.IsEmpty))
            Repair.Handle(turn, ask);
        else if (handled == Handled.GoOn)
            turn.Talk = turn.Talk with { Misunderstood = 0, LastRepair = null };
        else
            turn.Style = AskStyle.Short;
        return Finish(turn);
    }

    /// <summary>A button that stands for words: heard as if they had been typed.</summary>
    public static Handled HearInstead(TurnDraft turn, string words)
    {
        turn.TakeAs(words);
        turn.Meaning = Read.In(turn);
        return Hear(turn, null);
    }

    public static Handled Hear(TurnDraft turn, Ask? ask)
    {
        if (OldClicks.Handle(turn) is not Handled.No and var old)
            return old;
        if (Answers.Exact(turn, ask) is not Handled.No and var answered)
            return answered;
        if (ask?.Card is { } unsureOf && Cards.HearUnsure(turn, unsureOf) is not Handled.No and var unsure)
            return unsure;
        if (RedFlags.HandleUrgent(turn) is not Handled.No and var urgent)
            return urgent;
        if (ask?.Card is { } card && HearOnCard(turn, card) is not Handled.No and var line)
            return line;
        if (Commands.HandleFirst(turn, ask) is not Handled.No and var first)
            return first;
        if (Answers.Meant(turn, ask) is not Handled.No and var meant)
            return meant;
        if (Signs.Handle(turn) is not Handled.No and var sign)
            return sign;
        if (RedFlags.Handle(turn) is not Handled.No and var flagged)
            return flagged;
        if (Commands.Handle(turn, ask) is not Handled.No and var command)
            return command;
        if (ask?.Card is { } onCard && Cards.HearOneLine(turn, onCard) is not Handled.No and var oneLine)
            return oneLine;
        return TellAskOrWish(turn, ask);
    }

    /// <summary>What comes near to a line goes before a flag that bars little ("my foot is numb").</summary>
    private static Handled HearOnCard(TurnDraft turn, string card)
    {
        if (RedFlags.AreCare(turn) && Cards.HearNear(turn, card) is not Handled.No and var near)
            return near;
        return RedFlags.Handle(turn) is not Handled.No and var flagged ? flagged : Cards.Hear(turn, card);
    }

    private static Handled TellAskOrWish(TurnDraft turn, Ask? ask)
    {
        if (NoPain.Handle(turn) is not Handled.No and var none)
            return none;
        if (OwnPain.Handle(turn, ask) is not Handled.No and var own)
            return own;
        if (Questions.GoesFirst(turn, ask))
            return Questions.Handle(turn);
        var told = Telling.Handle(turn, ask);
        if (told == Handled.No && Answers.InOneWord(turn, ask) is not Handled.No and var word)
            return word;
        if (Routing.Handle(turn, ask, told != Handled.No) is not Handled.No and var routed)
            return routed;
        if (told != Handled.No)
            return told;
        if (Questions.Handle(turn) is not Handled.No and var question)
            return question;
        if (Answers.Partly(turn, ask) is not Handled.No and var partly)
            return partly;
        return Signs.Absent(turn) is not Handled.No and var absent ? absent : Commands.StayAt(turn);
    }

    /// <summary>Among others facts are free; what is personal goes to a personal chat, and emergency advice comes at once.</summary>
    private static Turn Group(TurnDraft turn)
    {
        turn.Meaning = Read.In(turn);
        var urgent = turn.Meaning.Flags.Select(f => turn.Knowledge.Flags.GetValueOrDefault(f)).FirstOrDefault(f => f?.Level == Knowledge.Levels.Emergency);
        if (urgent is not null)
        {
            turn.Reply.Urgency = urgent.Level;
            turn.Reply.Say(urgent.Advice);
        }
        else if (turn.Dialogs.Telling.Contains(turn.Meaning.Intent) || OwnPain.IsAsked(turn) || Questions.Handle(turn) == Handled.No)
        {
            turn.Reply.Say(EngineLines.InGroup);
        }

        return turn.Finish(null);
    }

    private static Turn Greet(TurnDraft turn, ConversationState state)
    {
        if (turn.Talk.Greeted)
            return new Turn(state, []);
        turn.Talk = turn.Talk with { Greeted = true };
        if (!Visits.Arrive(turn))
            turn.BeginAnew(EngineDialogs.Welcome);
        return Finish(turn);
    }

    private static Turn PutAgain(TurnDraft turn, ConversationState state)
    {
        if (!turn.Talk.Greeted)
            return Greet(turn, state);
        Visits.Arrive(turn);
        return Finish(turn);
    }

    private static Turn Finish(TurnDraft turn)
    {
        var ask = Waterfall.Run(turn);
        // Where there is danger the advice stands alone.
        if (turn.HasFile && turn.Reply.Urgency is null)
            turn.Reply.Note(EngineLines.NoFiles);
        return turn.Finish(ask);
    }
}
