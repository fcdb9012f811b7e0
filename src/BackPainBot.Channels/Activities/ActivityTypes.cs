namespace BackPainBot.Channels.Activities;

/// <summary>The values of <see cref="Activity.Type"/> that the bot tells apart; every other type is answered and ignored (A2014). They are equal only letter by letter (A2011).</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string ConversationUpdate = "conversationUpdate";
    public const string Invoke = "invoke";
    public const string Typing = "typing";
    public const string EndOfConversation = "endOfConversation";
}
