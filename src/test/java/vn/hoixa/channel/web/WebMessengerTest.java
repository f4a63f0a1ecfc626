package vn.hoixa.channel.web;

import vn.hoixa.delivery.Address;
import vn.hoixa.delivery.Messenger;
import vn.hoixa.delivery.MessengerContract;

class WebMessengerTest extends MessengerContract {
    @Override
    protected Messenger messenger() {
        return new WebMessenger();
    }

    @Override
    protected Address aReachableAddress() {
        return onTheWeb();
    }
}
